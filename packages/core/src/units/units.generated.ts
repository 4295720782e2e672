// Made by scripts/units.mjs from scripts/units.table.txt; do not edit.
// One unit a line: code|UCUM|symbol|English|Chinese|numerator|denominator|power of pi|offset|dimension|other spellings
// SI value = value * numerator / denominator * pi^power + offset. Dimension: axis=exponent, axes 0 m, 1 kg, 2 s, 3 A, 4 K, 5 mol, 6 cd, 7 rad, 8 bit.
export const unitTable = `MTR|m|m|metre|米|1|1|0||0=1|meter
DMT|dm|dm|decimetre|分米|1|10|0||0=1|
CMT|cm|cm|centimetre|厘米|1|100|0||0=1|
MMT|mm|mm|millimetre|毫米|1|1000|0||0=1|millimeter
4H|um|µm|micrometre (micron)|微米|1|1000000|0||0=1|micron,micrometre,micrometer
C45|nm|nm|nanometre|纳米|1|1000000000|0||0=1|
KMT|km|km|kilometre|千米|1000|1|0||0=1|公里
HMT|hm|hm|hectometre|百米|100|1|0||0=1|
A45|dam|dam|decametre|十米|10|1|0||0=1|
A11|Ao|Å|angstrom|埃|1|10000000000|0||0=1|
INH|[in_i]|in|inch|英寸|127|5000|0||0=1|"
FOT|[ft_i]|ft|foot|英尺|381|1250|0||0=1|
YRD|[yd_i]|yd|yard|码|1143|1250|0||0=1|
SMI|[mi_i]|mile|mile (statute mile)|英里|201168|125|0||0=1|mi
NMI|[nmi_i]|n mile|nautical mile|海里|1852|1|0||0=1|
77|[mil_i]|mil|milli-inch|密耳|127|5000000|0||0=1|thou
M7|u[in_i]|µin|micro-inch|微英寸|127|5000000000|0||0=1|
C92|/m|m⁻¹|reciprocal metre|每米|1|1|0||0=-1|1/m
MTK|m2|m²|square metre|平方米|1|1|0||0=2|
KMK|km2|km²|square kilometre|平方千米|1000000|1|0||0=2|
DMK|dm2|dm²|square decimetre|平方分米|1|100|0||0=2|
CMK|cm2|cm²|square centimetre|平方厘米|1|10000|0||0=2|
MMK|mm2|mm²|square millimetre|平方毫米|1|1000000|0||0=2|
H30|um2|µm²|square micrometre (square micron)|平方微米|1|1000000000000|0||0=2|
ARE|ar|a|are|公亩|100|1|0||0=2|
HAR|har|ha|hectare|公顷|10000|1|0||0=2|
INK|[sin_i]|in²|square inch|平方英寸|16129|25000000|0||0=2|
FTK|[sft_i]|ft²|square foot|平方英尺|145161|1562500|0||0=2|
YDK|[syd_i]|yd²|square yard|平方码|1306449|1562500|0||0=2|
LTR|L|l|litre|升|1|1000|0||0=3|liter
MLT|mL|ml|millilitre|毫升|1|1000000|0||0=3|
CLT|cL|cl|centilitre|厘升|1|100000|0||0=3|
DLT|dL|dl|decilitre|分升|1|10000|0||0=3|
HLT|hL|hl|hectolitre|百升|1|10|0||0=3|
K6|kL|kl|kilolitre|千升|1|1|0||0=3|
MAL|ML|Ml|megalitre|兆升|1000|1|0||0=3|
4G|uL|µl|microlitre|微升|1|1000000000|0||0=3|
MTQ|m3|m³|cubic metre|立方米|1|1|0||0=3|cbm
DMQ|dm3|dm³|cubic decimetre|立方分米|1|1000|0||0=3|
CMQ|cm3|cm³|cubic centimetre|立方厘米|1|1000000|0||0=3|cc
MMQ|mm3|mm³|cubic millimetre|立方毫米|1|1000000000|0||0=3|
INQ|[cin_i]|in³|cubic inch|立方英寸|2048383|125000000000|0||0=3|
FTQ|[cft_i]|ft³|cubic foot|立方英尺|55306341|1953125000|0||0=3|cf
YDQ|[cyd_i]|yd³|cubic yard|立方码|1493271207|1953125000|0||0=3|
GLL|[gal_us]|gal (US)|gallon (US)|美制加仑|473176473|125000000000|0||0=3|gal
GLI|[gal_br]|gal (UK)|gallon (UK)|英制加仑|454609|100000000|0||0=3|
QTL|[qt_us]|liq qt (US)|liquid quart (US)|美制液量夸脱|473176473|500000000000|0||0=3|
PTL|[pt_us]|liq pt (US)|liquid pint (US)|美制液量品脱|473176473|1000000000000|0||0=3|
OZA|[foz_us]|fl oz (US)|fluid ounce (US)|美制液量盎司|473176473|16000000000000|0||0=3|
BLL|[bbl_us]|barrel (US)|barrel (US)|桶（石油）|9936705933|62500000000|0||0=3|bbl
NM3||Nm³|Normalised cubic metre|标准立方米（0 °C）|0|1|0|||Nm³,Nm3
SM3||Sm³|Standard cubic metre|标准立方米（15 °C）|0|1|0|||Sm³,Sm3
SEC|s|s|second [unit of time]|秒|1|1|0||2=1|second,sec
C26|ms|ms|millisecond|毫秒|1|1000|0||2=1|
B98|us|µs|microsecond|微秒|1|1000000|0||2=1|
C47|ns|ns|nanosecond|纳秒|1|1000000000|0||2=1|
B52|ks|ks|kilosecond|千秒|1000|1|0||2=1|
MIN|min|min|minute [unit of time]|分钟|60|1|0||2=1|minute,分
HUR|h|h|hour|小时|3600|1|0||2=1|hr,时
DAY|d|d|day|天|86400|1|0||2=1|日
WEE|wk|wk|week|周|604800|1|0||2=1|
HTZ|Hz|Hz|hertz|赫兹|1|1|0||2=-1|
KHZ|kHz|kHz|kilohertz|千赫|1000|1|0||2=-1|
MHZ|MHz|MHz|megahertz|兆赫|1000000|1|0||2=-1|
A86|GHz|GHz|gigahertz|吉赫|1000000000|1|0||2=-1|
RPM|{rev}/min|r/min|revolutions per minute|转每分|1|60|0||2=-1|rpm,rev/min,转/分,转/min
RPS|{rev}/s|r/s|revolutions per second|转每秒|1|1|0||2=-1|rev/s,转/秒
C94|/min|min⁻¹|reciprocal minute|每分钟|1|60|0||2=-1|1/min,pcs/min,件/分,件/min
C97|/s|s⁻¹|reciprocal second|每秒|1|1|0||2=-1|1/s,件/秒
H10|/h|1/h|reciprocal hour|每小时|1|3600|0||2=-1|pcs/h,件/小时,件/h
OPM|{oscillation}/min|o/min|oscillations per minute|次每分|1|60|0||2=-1|
C81|rad|rad|radian|弧度|1|1|0||7=1|
C25|mrad|mrad|milliradian|毫弧度|1|1000|0||7=1|
B97|urad|µrad|microradian|微弧度|1|1000000|0||7=1|
DD|deg|°|degree [unit of angle]|度（角度）|1|180|1||7=1|deg,degree,DEGREE
D61|'|'|minute [unit of angle]|角分|1|10800|1||7=1|arcmin,′
D62|''|"|second [unit of angle]|角秒|1|648000|1||7=1|arcsec,″
A91|gon|gon|gon|百分度|1|200|1||7=1|
M44|circ|rev|revolution|转|2|1|1||7=1|circ
D27|sr|sr|steradian|球面度|1|1|0||7=2|
2A|rad/s|rad/s|radian per second|弧度每秒|1|1|0||2=-1 7=1|
E96|deg/s|°/s|degree per second|度每秒|1|180|1||2=-1 7=1|
M46|circ/min|r/min|revolution per minute|转每分（角速度）|1|30|1||2=-1 7=1|
2B|rad/s2|rad/s²|radian per second squared|弧度每二次方秒|1|1|0||2=-2 7=1|
M45|deg/s2|°/s²|degree [unit of angle] per second squared|度每二次方秒|1|180|1||2=-2 7=1|
MTS|m/s|m/s|metre per second|米每秒|1|1|0||0=1 2=-1|
C16|mm/s|mm/s|millimetre per second|毫米每秒|1|1000|0||0=1 2=-1|
2M|cm/s|cm/s|centimetre per second|厘米每秒|1|100|0||0=1 2=-1|
H81|mm/min|mm/min|millimetre per minute|毫米每分|1|60000|0||0=1 2=-1|
2X|m/min|m/min|metre per minute|米每分|1|60|0||0=1 2=-1|
M60|m/h|m/h|metre per hour|米每小时|1|3600|0||0=1 2=-1|
H67|mm/h|mm/h|millimetre per hour|毫米每小时|1|3600000|0||0=1 2=-1|
KMH|km/h|km/h|kilometre per hour|千米每小时|5|18|0||0=1 2=-1|公里/小时
IU|[in_i]/s|in/s|inch per second|英寸每秒|127|5000|0||0=1 2=-1|
M63|[in_i]/min|in/min|inch per minute|英寸每分|127|300000|0||0=1 2=-1|ipm
FS|[ft_i]/s|ft/s|foot per second|英尺每秒|381|1250|0||0=1 2=-1|
FR|[ft_i]/min|ft/min|foot per minute|英尺每分|127|25000|0||0=1 2=-1|fpm
HM|[mi_i]/h|mile/h|mile per hour (statute mile)|英里每小时|1397|3125|0||0=1 2=-1|mph
KNT|[kn_i]|kn|knot|节|463|900|0||0=1 2=-1|
MSK|m/s2|m/s²|metre per second squared|米每二次方秒|1|1|0||0=1 2=-2|
M41|mm/s2|mm/s²|millimetre per second squared|毫米每二次方秒|1|1000|0||0=1 2=-2|
M39|cm/s2|cm/s²|centimetre per second squared|厘米每二次方秒|1|100|0||0=1 2=-2|
K40|[g]|gn|standard acceleration of free fall|标准重力加速度|196133|20000|0||0=1 2=-2|
A73|[ft_i]/s2|ft/s²|foot per second squared|英尺每二次方秒|381|1250|0||0=1 2=-2|
IV|[in_i]/s2|in/s²|inch per second squared|英寸每二次方秒|127|5000|0||0=1 2=-2|
KGM|kg|kg|kilogram|千克|1|1|0||1=1|公斤
GRM|g|g|gram|克|1|1000|0||1=1|
MGM|mg|mg|milligram|毫克|1|1000000|0||1=1|
MC|ug|µg|microgram|微克|1|1000000000|0||1=1|
TNE|t|t|tonne (metric ton)|吨|1000|1|0||1=1|ton,tonne
DTN|dt|dt or dtn|decitonne|公担|100|1|0||1=1|
KTN|kt|kt|kilotonne|千吨|1000000|1|0||1=1|
LBR|[lb_av]|lb|pound|磅|45359237|100000000|0||1=1|lbs
ONZ|[oz_av]|oz|ounce (avoirdupois)|盎司|45359237|1600000000|0||1=1|
GRN|[gr]|gr|grain|格令|6479891|100000000000|0||1=1|
STN|[ston_av]|ton (US)|ton (US) or short ton (UK/US)|短吨|45359237|50000|0||1=1|
LTN|[lton_av]|ton (UK)|ton (UK) or long ton (US)|长吨|317514659|312500|0||1=1|
APZ|[oz_tr]|tr oz|troy ounce or apothecary ounce|金衡盎司|19439673|625000000|0||1=1|
KMQ|kg/m3|kg/m³|kilogram per cubic metre|千克每立方米|1|1|0||0=-3 1=1|
23|g/cm3|g/cm³|gram per cubic centimetre|克每立方厘米|1000|1|0||0=-3 1=1|
GJ|g/mL|g/ml|gram per millilitre|克每毫升|1000|1|0||0=-3 1=1|
D41|t/m3|t/m³|tonne per cubic metre|吨每立方米|1000|1|0||0=-3 1=1|
B34|kg/dm3|kg/dm³|kilogram per cubic decimetre|千克每立方分米|1000|1|0||0=-3 1=1|
B35|kg/L|kg/l or kg/L|kilogram per litre|千克每升|1000|1|0||0=-3 1=1|kg/l
GL|g/L|g/l|gram per litre|克每升|1|1|0||0=-3 1=1|
M1|mg/L|mg/l|milligram per litre|毫克每升|1|1000|0||0=-3 1=1|
H29|ug/L|µg/l|microgram per litre|微克每升|1|1000000|0||0=-3 1=1|
A93|g/m3|g/m³|gram per cubic metre|克每立方米|1|1000|0||0=-3 1=1|
GP|mg/m3|mg/m³|milligram per cubic metre|毫克每立方米|1|1000000|0||0=-3 1=1|
GQ|ug/m3|µg/m³|microgram per cubic metre|微克每立方米|1|1000000000|0||0=-3 1=1|
87|[lb_av]/[cft_i]|lb/ft³|pound per cubic foot|磅每立方英尺|28349523125|1769802912|0||0=-3 1=1|
GE|[lb_av]/[gal_us]|lb/gal (US)|pound per gallon (US)|磅每加仑（美）|736351250|6145149|0||0=-3 1=1|
KL|kg/m|kg/m|kilogram per metre|千克每米|1|1|0||0=-1 1=1|
GF|g/m|g/m|gram per metre (gram per 100 centimetres)|克每米|1|1000|0||0=-1 1=1|
C12|mg/m|mg/m|milligram per metre|毫克每米|1|1000000|0||0=-1 1=1|
28|kg/m2|kg/m²|kilogram per square metre|千克每平方米|1|1|0||0=-2 1=1|
GM|g/m2|g/m²|gram per square metre|克每平方米|1|1000|0||0=-2 1=1|gsm
GO|mg/m2|mg/m²|milligram per square metre|毫克每平方米|1|1000000|0||0=-2 1=1|
25|g/cm2|g/cm²|gram per square centimetre|克每平方厘米|10|1|0||0=-2 1=1|
NA|mg/kg|mg/kg|milligram per kilogram|毫克每千克|1|1000000|0|||
J33|ug/kg|µg/kg|microgram per kilogram|微克每千克|1|1000000000|0|||
A39|m3/kg|m³/kg|cubic metre per kilogram|立方米每千克|1|1|0||0=3 1=-1|
H83|L/kg|l/kg|litre per kilogram|升每千克|1|1000|0||0=3 1=-1|
B32|kg.m2|kg·m²|kilogram metre squared|千克二次方米|1|1|0||0=2 1=1|
NEW|N|N|newton|牛|1|1|0||0=1 1=1 2=-2|牛顿
KNM|kN/m2|KN/m2|kilonewton per square metre|千牛每平方米|1000|1|0||0=-1 1=1 2=-2|kN/m²
B47|kN|kN|kilonewton|千牛|1000|1|0||0=1 1=1 2=-2|
B73|MN|MN|meganewton|兆牛|1000000|1|0||0=1 1=1 2=-2|
C20|mN|mN|millinewton|毫牛|1|1000|0||0=1 1=1 2=-2|
B92|uN|µN|micronewton|微牛|1|1000000|0||0=1 1=1 2=-2|
DU|dyn|dyn|dyne|达因|1|100000|0||0=1 1=1 2=-2|
B37|kgf|kgf|kilogram-force|千克力|196133|20000|0||0=1 1=1 2=-2|公斤力
B51|kgf|kp|kilopond|千克力（kp）|196133|20000|0||0=1 1=1 2=-2|
C78|[lbf_av]|lbf|pound-force|磅力|8896443230521|2000000000000|0||0=1 1=1 2=-2|
NU|N.m|N·m|newton metre|牛米|1|1|0||0=2 1=1 2=-2|Nm,牛·米
B48|kN.m|kN·m|kilonewton metre|千牛米|1000|1|0||0=2 1=1 2=-2|kNm
B74|MN.m|MN·m|meganewton metre|兆牛米|1000000|1|0||0=2 1=1 2=-2|
D83|mN.m|mN·m|millinewton metre|毫牛米|1|1000|0||0=2 1=1 2=-2|
DN|dN.m|dN·m|decinewton metre|分牛米|1|10|0||0=2 1=1 2=-2|
J72|cN.m|cN·m|centinewton metre|厘牛米|1|100|0||0=2 1=1 2=-2|
F88|N.cm|N·cm|newton centimetre|牛厘米|1|100|0||0=2 1=1 2=-2|
B38|kgf.m|kgf·m|kilogram-force metre|千克力米|196133|20000|0||0=2 1=1 2=-2|
M92|[lbf_av].[ft_i]|lbf·ft|pound-force foot|磅力英尺|3389544870828501|2500000000000000|0||0=2 1=1 2=-2|ft-lb,ft-lbs
F21|[lbf_av].[in_i]|lbf·in|pound-force inch|磅力英寸|1129848290276167|10000000000000000|0||0=2 1=1 2=-2|in-lb
F47|N/mm|N/mm|newton per millimetre|牛每毫米|1000|1|0||1=1 2=-2|
4P|N/m|N/m|newton per metre|牛每米|1|1|0||1=1 2=-2|
M23|N/cm|N/cm|newton per centimetre|牛每厘米|100|1|0||1=1 2=-2|
C22|mN/m|mN/m|millinewton per metre|毫牛每米|1|1000|0||1=1 2=-2|
C57|N.s|N·s|newton second|牛秒|1|1|0||0=1 1=1 2=-1|
PAL|Pa|Pa|pascal|帕|1|1|0||0=-1 1=1 2=-2|帕斯卡
KPA|kPa|kPa|kilopascal|千帕|1000|1|0||0=-1 1=1 2=-2|
MPA|MPa|MPa|megapascal|兆帕|1000000|1|0||0=-1 1=1 2=-2|
A89|GPa|GPa|gigapascal|吉帕|1000000000|1|0||0=-1 1=1 2=-2|
A97|hPa|hPa|hectopascal|百帕|100|1|0||0=-1 1=1 2=-2|
74|mPa|mPa|millipascal|毫帕|1|1000|0||0=-1 1=1 2=-2|
B96|uPa|µPa|micropascal|微帕|1|1000000|0||0=-1 1=1 2=-2|
BAR|bar|bar|bar [unit of pressure]|巴|100000|1|0||0=-1 1=1 2=-2|
MBR|mbar|mbar|millibar|毫巴|100|1|0||0=-1 1=1 2=-2|
B85|ubar|µbar|microbar|微巴|1|10|0||0=-1 1=1 2=-2|
KBA|kbar|kbar|kilobar|千巴|100000000|1|0||0=-1 1=1 2=-2|
PS|[psi]|lbf/in²|pound-force per square inch|磅力每平方英寸|8896443230521|1290320000|0||0=-1 1=1 2=-2|psi,psig
80|[psi]{absolute}|lb/in²|pound per square inch absolute|磅力每平方英寸（绝对）|8896443230521|1290320000|0||0=-1 1=1 2=-2|psia
N20|k[psi]|ksi|kip per square inch|千磅力每平方英寸|8896443230521|1290320|0||0=-1 1=1 2=-2|
K85|[lbf_av]/[sft_i]|lbf/ft²|pound-force per square foot|磅力每平方英尺|8896443230521|185806080000|0||0=-1 1=1 2=-2|psf
ATM|atm|atm|standard atmosphere|标准大气压|101325|1|0||0=-1 1=1 2=-2|
ATT|att|at|technical atmosphere|工程大气压|196133|2|0||0=-1 1=1 2=-2|
E42|kgf/cm2|kgf/cm²|kilogram-force per square centimetre|千克力每平方厘米|196133|2|0||0=-1 1=1 2=-2|公斤力/平方厘米
B40|kgf/m2|kgf/m²|kilogram-force per square metre|千克力每平方米|196133|20000|0||0=-1 1=1 2=-2|
UA|atm/760|Torr|torr|托|20265|152|0||0=-1 1=1 2=-2|
HN|mm[Hg]|mm Hg|conventional millimetre of mercury|毫米汞柱|26664477483|200000000|0||0=-1 1=1 2=-2|mmHg
HP|mm[H2O]|mm H₂O|conventional millimetre of water|毫米水柱|196133|20000|0||0=-1 1=1 2=-2|mmH2O
H78|cm[H2O]|cm H₂O|conventional centimetre of water|厘米水柱|196133|2000|0||0=-1 1=1 2=-2|cmH2O
N23|m[H2O]|mH₂O|conventional metre of water|米水柱|196133|20|0||0=-1 1=1 2=-2|mH2O
F79|[in_i'Hg]|inHg|inch of mercury|英寸汞柱|3386388640341|1000000000|0||0=-1 1=1 2=-2|
F78|[in_i'H2O]|inH₂O|inch of water|英寸水柱|24908891|100000|0||0=-1 1=1 2=-2|inH2O
C55|N/m2|N/m²|newton per square metre|牛每平方米|1|1|0||0=-1 1=1 2=-2|
C56|N/mm2|N/mm²|newton per square millimetre|牛每平方毫米|1000000|1|0||0=-1 1=1 2=-2|
E01|N/cm2|N/cm²|newton per square centimetre|牛每平方厘米|10000|1|0||0=-1 1=1 2=-2|
H42|Pa/m|Pa/m|pascal per metre|帕每米|1|1|0||0=-2 1=1 2=-2|
C65|Pa.s|Pa·s|pascal second|帕秒|1|1|0||0=-1 1=1 2=-1|
C24|mPa.s|mPa·s|millipascal second|毫帕秒|1|1000|0||0=-1 1=1 2=-1|
89|P|P|poise|泊|1|10|0||0=-1 1=1 2=-1|
C7|cP|cP|centipoise|厘泊|1|1000|0||0=-1 1=1 2=-1|
S4|m2/s|m²/s|square metre per second|平方米每秒|1|1|0||0=2 2=-1|
C17|mm2/s|mm²/s|millimetre squared per second|平方毫米每秒|1|1000000|0||0=2 2=-1|
91|St|St|stokes|斯托克斯|1|10000|0||0=2 2=-1|
4C|cSt|cSt|centistokes|厘斯托克斯|1|1000000|0||0=2 2=-1|
JOU|J|J|joule|焦|1|1|0||0=2 1=1 2=-2|焦耳
KJO|kJ|kJ|kilojoule|千焦|1000|1|0||0=2 1=1 2=-2|
3B|MJ|MJ|megajoule|兆焦|1000000|1|0||0=2 1=1 2=-2|
GV|GJ|GJ|gigajoule|吉焦|1000000000|1|0||0=2 1=1 2=-2|
D30|TJ|TJ|terajoule|太焦|1000000000000|1|0||0=2 1=1 2=-2|
C15|mJ|mJ|millijoule|毫焦|1|1000|0||0=2 1=1 2=-2|
WHR|W.h|W·h|watt hour|瓦时|3600|1|0||0=2 1=1 2=-2|Wh
KWH|kW.h|kW·h|kilowatt hour|千瓦时|3600000|1|0||0=2 1=1 2=-2|kWh,度（电）
MWH|MW.h|MW·h|megawatt hour (1000 kW.h)|兆瓦时|3600000000|1|0||0=2 1=1 2=-2|MWh
GWH|GW.h|GW·h|gigawatt hour|吉瓦时|3600000000000|1|0||0=2 1=1 2=-2|GWh
D32|TW.h|TW·h|terawatt hour|太瓦时|3600000000000000|1|0||0=2 1=1 2=-2|TWh
J55|W.s|W·s|watt second|瓦秒|1|1|0||0=2 1=1 2=-2|Ws
A53|eV|eV|electronvolt|电子伏|801088317|5000000000000000000000000000|0||0=2 1=1 2=-2|
BTU|[Btu_IT]|BtuIT|British thermal unit (international table)|英热单位|52752792631|50000000|0||0=2 1=1 2=-2|Btu
D70|cal_IT|calIT|calorie (international table)|国际蒸汽表卡|10467|2500|0||0=2 1=1 2=-2|
E14|kcal_IT|kcalIT|kilocalorie (international table)|国际蒸汽表千卡|20934|5|0||0=2 1=1 2=-2|
D35|cal_th|calth|calorie (thermochemical)|热化学卡|523|125|0||0=2 1=1 2=-2|cal
K53|kcal_th|kcalth|kilocalorie (thermochemical)|热化学千卡|4184|1|0||0=2 1=1 2=-2|kcal
85|[ft_i].[lbf_av]|ft·lbf|foot pound-force|英尺磅力|3389544870828501|2500000000000000|0||0=2 1=1 2=-2|
WTT|W|W|watt|瓦|1|1|0||0=2 1=1 2=-3|瓦特
KWT|kW|kW|kilowatt|千瓦|1000|1|0||0=2 1=1 2=-3|
MAW|MW|MW|megawatt|兆瓦|1000000|1|0||0=2 1=1 2=-3|
A90|GW|GW|gigawatt|吉瓦|1000000000|1|0||0=2 1=1 2=-3|
C31|mW|mW|milliwatt|毫瓦|1|1000|0||0=2 1=1 2=-3|
D80|uW|µW|microwatt|微瓦|1|1000000|0||0=2 1=1 2=-3|
D46|V.A|V·A|volt - ampere|伏安|1|1|0||0=2 1=1 2=-3|VA
KVA|kV.A|kV·A|kilovolt - ampere|千伏安|1000|1|0||0=2 1=1 2=-3|kVA
MVA|MV.A|MV·A|megavolt - ampere|兆伏安|1000000|1|0||0=2 1=1 2=-3|MVA
D44|V.A{reactive}|var|var|乏|1|1|0||0=2 1=1 2=-3|VAr
KVR|kV.A{reactive}|kvar|kilovar|千乏|1000|1|0||0=2 1=1 2=-3|kVAr
MAR|MV.A{reactive}|Mvar|megavar|兆乏|1000000|1|0||0=2 1=1 2=-3|MVAr
K3|kV.A{reactive}.h|kvar·h|kilovolt ampere reactive hour|千乏时|3600000|1|0||0=2 1=1 2=-2|kvarh,kVArh
C79|kV.A.h|kV·A·h|kilovolt ampere hour|千伏安时|3600000|1|0||0=2 1=1 2=-2|kVAh
HJ|75.kgf.m/s|metric hp|metric horse power|米制马力|588399|800|0||0=2 1=1 2=-3|
BHP|[HP]|BHP|brake horse power|制动马力|37284993579113511|50000000000000|0||0=2 1=1 2=-3|hp
2I|[Btu_IT]/h|BtuIT/h|British thermal unit (international table) per hour|英热单位每小时|52752792631|180000000000|0||0=2 1=1 2=-3|Btu/h
K55|kcal_th/s|kcalth/s|kilocalorie (thermochemical) per second|热化学千卡每秒|4184|1|0||0=2 1=1 2=-3|
E15|kcal_th/h|kcalth/h|kilocalorie (thermochemical) per hour|热化学千卡每小时|523|450|0||0=2 1=1 2=-3|kcal/h
A74|[ft_i].[lbf_av]/s|ft·lbf/s|foot pound-force per second|英尺磅力每秒|3389544870828501|2500000000000000|0||0=2 1=1 2=-3|
P14|J/s|J/s|joule per second|焦每秒|1|1|0||0=2 1=1 2=-3|
Q35|MW/min|MW/min|megawatts per minute|兆瓦每分|50000|3|0||0=2 1=1 2=-4|
D54|W/m2|W/m²|watt per square metre|瓦每平方米|1|1|0||1=1 2=-3|
KGS|kg/s|kg/s|kilogram per second|千克每秒|1|1|0||1=1 2=-1|
F31|kg/min|kg/min|kilogram per minute|千克每分|1|60|0||1=1 2=-1|
E93|kg/h|kg/h|kilogram per hour|千克每小时|1|3600|0||1=1 2=-1|
F30|kg/d|kg/d|kilogram per day|千克每天|1|86400|0||1=1 2=-1|
F29|g/s|g/s|gram per second|克每秒|1|1000|0||1=1 2=-1|
F28|g/min|g/min|gram per minute|克每分|1|60000|0||1=1 2=-1|
F27|g/h|g/h|gram per hour|克每小时|1|3600000|0||1=1 2=-1|
4M|mg/h|mg/h|milligram per hour|毫克每小时|1|3600000000|0||1=1 2=-1|
E18|t/h|t/h|tonne per hour|吨每小时|5|18|0||1=1 2=-1|
L71|t/d|t/d|tonne per day|吨每天|5|432|0||1=1 2=-1|
L78|t/min|t/min|tonne per minute|吨每分|50|3|0||1=1 2=-1|
L81|t/s|t/s|tonne per second|吨每秒|1000|1|0||1=1 2=-1|
4U|[lb_av]/h|lb/h|pound per hour|磅每小时|45359237|360000000000|0||1=1 2=-1|
MQS|m3/s|m³/s|cubic metre per second|立方米每秒|1|1|0||0=3 2=-1|
G53|m3/min|m³/min|cubic metre per minute|立方米每分|1|60|0||0=3 2=-1|
MQH|m3/h|m³/h|cubic metre per hour|立方米每小时|1|3600|0||0=3 2=-1|
G52|m3/d|m³/d|cubic metre per day|立方米每天|1|86400|0||0=3 2=-1|
G51|L/s|l/s|litre per second|升每秒|1|1000|0||0=3 2=-1|
L2|L/min|l/min|litre per minute|升每分|1|60000|0||0=3 2=-1|LPM,lpm
E92|dm3/h|dm³/h|cubic decimetre per hour|立方分米每小时|1|3600000|0||0=3 2=-1|l/h,L/h
LD|L/d|l/d|litre per day|升每天|1|86400000|0||0=3 2=-1|
40|mL/s|ml/s|millilitre per second|毫升每秒|1|1000000|0||0=3 2=-1|
41|mL/min|ml/min|millilitre per minute|毫升每分|1|60000000|0||0=3 2=-1|
G55|mL/h|ml/h|millilitre per hour|毫升每小时|1|3600000000|0||0=3 2=-1|
2J|cm3/s|cm³/s|cubic centimetre per second|立方厘米每秒|1|1000000|0||0=3 2=-1|
G49|cm3/min|cm³/min|cubic centimetre per minute|立方厘米每分|1|60000000|0||0=3 2=-1|ccm
2K|[cft_i]/h|ft³/h|cubic foot per hour|立方英尺每小时|6145149|781250000000|0||0=3 2=-1|cfh
2L|[cft_i]/min|ft³/min|cubic foot per minute|立方英尺每分|18435447|39062500000|0||0=3 2=-1|cfm
G2|[gal_us]/min|gal (US) /min|US gallon per minute|美制加仑每分|157725491|2500000000000|0||0=3 2=-1|gpm,gal/min
G3|[gal_br]/min|gal (UK) /min|Imperial gallon per minute|英制加仑每分|454609|6000000000|0||0=3 2=-1|
Q40||Nm³/h|Normalized cubic metre per hour|标准立方米每小时（0 °C）|0|1|0|||Nm³/h,Nm3/h
Q38||Sm³/h|Standard cubic metre per hour|标准立方米每小时（15 °C）|0|1|0|||Sm³/h,Sm3/h
KEL|K|K|kelvin|开|1|1|0||4=1|开尔文
CEL|Cel|°C|degree Celsius|摄氏度|1|1|0|5463/20|4=1|℃,degC
FAH|[degF]|°F|degree Fahrenheit|华氏度|5|9|0|45967/180|4=1|℉,degF
A48|[degR]|°R|degree Rankine|兰氏度|5|9|0||4=1|
F12|K/s|K/s|kelvin per second|开每秒|1|1|0||2=-1 4=1|
F11|K/min|K/min|kelvin per minute|开每分|1|60|0||2=-1 4=1|
F10|K/h|K/h|kelvin per hour|开每小时|1|3600|0||2=-1 4=1|
H14|K/s|°C/s|degree Celsius per second|摄氏度每秒|1|1|0||2=-1 4=1|
H13|K/min|°C/min|degree Celsius per minute|摄氏度每分|1|60|0||2=-1 4=1|
H12|K/h|°C/h|degree Celsius per hour|摄氏度每小时|1|3600|0||2=-1 4=1|
J24|[degR]/min|°F/min|degree Fahrenheit per minute|华氏度每分|1|108|0||2=-1 4=1|
C91|/K|K⁻¹|reciprocal kelvin or kelvin to the power minus one|每开|1|1|0||4=-1|1/K
D53|W/(m.K)|W/(m·K)|watt per metre kelvin|瓦每米开|1|1|0||0=1 1=1 2=-3 4=-1|
D55|W/(m2.K)|W/(m²·K)|watt per square metre kelvin|瓦每平方米开|1|1|0||1=1 2=-3 4=-1|
B21|K/W|K/W|kelvin per watt|开每瓦|1|1|0||0=-2 1=-1 2=3 4=1|
D52|W/K|W/K|watt per kelvin|瓦每开|1|1|0||0=2 1=1 2=-3 4=-1|
JE|J/K|J/K|joule per kelvin|焦每开|1|1|0||0=2 1=1 2=-2 4=-1|
B11|J/(kg.K)|J/(kg·K)|joule per kilogram kelvin|焦每千克开|1|1|0||0=2 2=-2 4=-1|
B43|kJ/(kg.K)|kJ/(kg·K)|kilojoule per kilogram kelvin|千焦每千克开|1000|1|0||0=2 2=-2 4=-1|
J2|J/kg|J/kg|joule per kilogram|焦每千克|1|1|0||0=2 2=-2|
B42|kJ/kg|kJ/kg|kilojoule per kilogram|千焦每千克|1000|1|0||0=2 2=-2|
JK|MJ/kg|MJ/kg|megajoule per kilogram|兆焦每千克|1000000|1|0||0=2 2=-2|
JM|MJ/m3|MJ/m³|megajoule per cubic metre|兆焦每立方米|1000000|1|0||0=-1 1=1 2=-2|
B8|J/m3|J/m³|joule per cubic metre|焦每立方米|1|1|0||0=-1 1=1 2=-2|
AZ|[Btu_IT]/[lb_av]|BtuIT/lb|British thermal unit (international table) per pound|英热单位每磅|2326|1|0||0=2 2=-2|
AMP|A|A|ampere|安|1|1|0||3=1|安培
4K|mA|mA|milliampere|毫安|1|1000|0||3=1|
B84|uA|µA|microampere|微安|1|1000000|0||3=1|
C39|nA|nA|nanoampere|纳安|1|1000000000|0||3=1|
B22|kA|kA|kiloampere|千安|1000|1|0||3=1|
VLT|V|V|volt|伏|1|1|0||0=2 1=1 2=-3 3=-1|伏特
2Z|mV|mV|millivolt|毫伏|1|1000|0||0=2 1=1 2=-3 3=-1|
D82|uV|µV|microvolt|微伏|1|1000000|0||0=2 1=1 2=-3 3=-1|
KVT|kV|kV|kilovolt|千伏|1000|1|0||0=2 1=1 2=-3 3=-1|
B78|MV|MV|megavolt|兆伏|1000000|1|0||0=2 1=1 2=-3 3=-1|
OHM|Ohm|Ω|ohm|欧|1|1|0||0=2 1=1 2=-3 3=-2|欧姆,ohm
E45|mOhm|mΩ|milliohm|毫欧|1|1000|0||0=2 1=1 2=-3 3=-2|
B94|uOhm|µΩ|microohm|微欧|1|1000000|0||0=2 1=1 2=-3 3=-2|
B49|kOhm|kΩ|kiloohm|千欧|1000|1|0||0=2 1=1 2=-3 3=-2|
B75|MOhm|MΩ|megaohm|兆欧|1000000|1|0||0=2 1=1 2=-3 3=-2|
A87|GOhm|GΩ|gigaohm|吉欧|1000000000|1|0||0=2 1=1 2=-3 3=-2|
SIE|S|S|siemens|西|1|1|0||0=-2 1=-1 2=3 3=2|西门子
C27|mS|mS|millisiemens|毫西|1|1000|0||0=-2 1=-1 2=3 3=2|
B99|uS|µS|microsiemens|微西|1|1000000|0||0=-2 1=-1 2=3 3=2|
D10|S/m|S/m|siemens per metre|西每米|1|1|0||0=-3 1=-1 2=3 3=2|
H61|mS/cm|mS/cm|millisiemens per centimetre|毫西每厘米|1|10|0||0=-3 1=-1 2=3 3=2|
G42|uS/cm|µS/cm|microsiemens per centimetre|微西每厘米|1|10000|0||0=-3 1=-1 2=3 3=2|
G43|uS/m|µS/m|microsiemens per metre|微西每米|1|1000000|0||0=-3 1=-1 2=3 3=2|
COU|C|C|coulomb|库|1|1|0||2=1 3=1|库仑
D86|mC|mC|millicoulomb|毫库|1|1000|0||2=1 3=1|
B86|uC|µC|microcoulomb|微库|1|1000000|0||2=1 3=1|
A8|A.s|A·s|ampere second|安秒|1|1|0||2=1 3=1|
AMH|A.h|A·h|ampere hour|安时|3600|1|0||2=1 3=1|Ah
E09|mA.h|mA·h|milliampere hour|毫安时|18|5|0||2=1 3=1|mAh
TAH|kA.h|kA·h|kiloampere hour (thousand ampere hour)|千安时|3600000|1|0||2=1 3=1|
FAR|F|F|farad|法|1|1|0||0=-2 1=-1 2=4 3=2|法拉
C10|mF|mF|millifarad|毫法|1|1000|0||0=-2 1=-1 2=4 3=2|
4O|uF|µF|microfarad|微法|1|1000000|0||0=-2 1=-1 2=4 3=2|
C41|nF|nF|nanofarad|纳法|1|1000000000|0||0=-2 1=-1 2=4 3=2|
4T|pF|pF|picofarad|皮法|1|1000000000000|0||0=-2 1=-1 2=4 3=2|
81|H|H|henry|亨|1|1|0||0=2 1=1 2=-2 3=-2|亨利
C14|mH|mH|millihenry|毫亨|1|1000|0||0=2 1=1 2=-2 3=-2|
B90|uH|µH|microhenry|微亨|1|1000000|0||0=2 1=1 2=-2 3=-2|
C43|nH|nH|nanohenry|纳亨|1|1000000000|0||0=2 1=1 2=-2 3=-2|
WEB|Wb|Wb|weber|韦|1|1|0||0=2 1=1 2=-2 3=-1|韦伯
C33|mWb|mWb|milliweber|毫韦|1|1000|0||0=2 1=1 2=-2 3=-1|
D33|T|T|tesla|特|1|1|0||1=1 2=-2 3=-1|特斯拉
C29|mT|mT|millitesla|毫特|1|1000|0||1=1 2=-2 3=-1|
D81|uT|µT|microtesla|微特|1|1000000|0||1=1 2=-2 3=-1|
D50|V/m|V/m|volt per metre|伏每米|1|1|0||0=1 1=1 2=-3 3=-1|
B55|kV/m|kV/m|kilovolt per metre|千伏每米|1000|1|0||0=1 1=1 2=-3 3=-1|
H46|V/s|V/s|volt per second|伏每秒|1|1|0||0=2 1=1 2=-4 3=-1|
AE|A/m|A/m|ampere per metre|安每米|1|1|0||0=-1 3=1|
A41|A/m2|A/m²|ampere per square metre|安每平方米|1|1|0||0=-2 3=1|
A7|A/mm2|A/mm²|ampere per square millimetre|安每平方毫米|1000000|1|0||0=-2 3=1|
A4|A/cm2|A/cm²|ampere per square centimetre|安每平方厘米|10000|1|0||0=-2 3=1|
C61|Ohm.m|Ω·m|ohm metre|欧米|1|1|0||0=3 1=1 2=-3 3=-2|
C60|Ohm.cm|Ω·cm|ohm centimetre|欧厘米|1|100|0||0=3 1=1 2=-3 3=-2|
H26|Ohm/m|Ω/m|ohm per metre|欧每米|1|1|0||0=1 1=1 2=-3 3=-2|
F56|Ohm/km|Ω/km|ohm per kilometre|欧每千米|1|1000|0||0=1 1=1 2=-3 3=-2|
CDL|cd|cd|candela|坎|1|1|0||6=1|坎德拉
LUM|lm|lm|lumen|流|1|1|0||6=1 7=2|流明
LUX|lx|lx|lux|勒|1|1|0||0=-2 6=1 7=2|勒克斯
KLX|klx|klx|kilolux|千勒|1000|1|0||0=-2 6=1 7=2|
A24|cd/m2|cd/m²|candela per square metre|坎每平方米|1|1|0||0=-2 6=1|nit
B61|lm/W|lm/W|lumen per watt|流每瓦|1|1|0||0=-2 1=-1 2=3 6=1 7=2|
C34|mol|mol|mole|摩|1|1|0||5=1|摩尔
C18|mmol|mmol|millimole|毫摩|1|1000|0||5=1|
FH|umol|µmol|micromole|微摩|1|1000000|0||5=1|
B45|kmol|kmol|kilomole|千摩|1000|1|0||5=1|
C38|mol/L|mol/l|mole per litre|摩每升|1000|1|0||0=-3 5=1|
M33|mmol/L|mmol/l|millimole per litre|毫摩每升|1|1|0||0=-3 5=1|
C36|mol/m3|mol/m³|mole per cubic metre|摩每立方米|1|1|0||0=-3 5=1|
A94|g/mol|g/mol|gram per mole|克每摩|1|1000|0||1=1 5=-1|
E95|mol/s|mol/s|mole per second|摩每秒|1|1|0||2=-1 5=1|
BQL|Bq|Bq|becquerel|贝可|1|1|0||2=-1|
2Q|kBq|kBq|kilobecquerel|千贝可|1000|1|0||2=-1|
A95|Gy|Gy|gray|戈瑞|1|1|0||0=2 2=-2|
C13|mGy|mGy|milligray|毫戈瑞|1|1000|0||0=2 2=-2|
D13|Sv|Sv|sievert|希|1|1|0||0=2 2=-2|
C28|mSv|mSv|millisievert|毫希|1|1000|0||0=2 2=-2|
P71|mSv/h|mSv/h|millisievert per hour|毫希每小时|1|3600000|0||0=2 2=-3|
P72|uSv/h|µSv/h|microsievert per hour|微希每小时|1|3600000000|0||0=2 2=-3|
P1|%|%|percent|百分比|1|100|0|||pct,％
NX|[ppth]|‰|part per thousand|千分比|1|1000|0|||permille
59|[ppm]|ppm|part per million|百万分率|1|1000000|0|||
61|[ppb]|ppb|part per billion (US)|十亿分率|1|1000000000|0|||
M29|kg/kg|kg/kg|kilogram per kilogram|千克每千克|1|1|0|||
H60|m3/m3|m³/m³|cubic metre per cubic metre|立方米每立方米|1|1|0|||
K62|L/L|l/l|litre per litre|升每升|1|1|0|||
H65|mL/m3|ml/m³|millilitre per cubic metre|毫升每立方米|1|1000000|0|||
E97|mm/(K.m)|mm/(°C·m)|millimetre per degree Celcius metre|毫米每摄氏度米|1|1000|0||4=-1|
2N||dB|decibel|分贝|0|1|0|||
C50||Np|neper|奈培|0|1|0|||
Q30|[pH]|pH|pH (potential of Hydrogen)|酸碱度|0|1|0|||
C62|1|1|one|个|1|1|0|||unit
H87|{piece}|pce|piece|件|1|1|0|||pcs,pc,只,支
EA|{each}|ea|each|每个|1|1|0|||
PR|2.{pair}|pr|pair|对|2|1|0|||双
DZN|12.{dozen}|dz|dozen|打|12|1|0|||
GRO|144.{gross}|gr (count)|gross|罗|144|1|0|||
CEN|100.{hundred}|hundred|hundred|百|100|1|0|||
MIL|1000.{thousand}|thousand|thousand|千|1000|1|0|||kpcs,千件
SET|{set}|set|set|套|1|1|0|||
LO|{lot}|lot|lot [unit of procurement]|批|1|1|0|||
A99|bit|bit|bit|位|1|1|0||8=1|比特
AD|By|byte|byte|字节|8|1|0||8=1|B
2P|kBy|kbyte|kilobyte|千字节|8000|1|0||8=1|kB
4L|MBy|Mbyte|megabyte|兆字节|8000000|1|0||8=1|MB
E34|GBy|Gbyte|gigabyte|吉字节|8000000000|1|0||8=1|GB
E35|TBy|Tbyte|terabyte|太字节|8000000000000|1|0||8=1|TB
B10|bit/s|bit/s|bit per second|位每秒|1|1|0||2=-1 8=1|bps
C74|kbit/s|kbit/s|kilobit per second|千位每秒|1000|1|0||2=-1 8=1|kbps
E20|Mbit/s|Mbit/s|megabit per second|兆位每秒|1000000|1|0||2=-1 8=1|Mbps
B80|Gbit/s|Gbit/s|gigabit per second|吉位每秒|1000000000|1|0||2=-1 8=1|Gbps
P93|By/s|byte/s|byte per second|字节每秒|8|1|0||2=-1 8=1|B/s
P94|kBy/s|kbyte/s|kilobyte per second|千字节每秒|8000|1|0||2=-1 8=1|kB/s
P95|MBy/s|Mbyte/s|megabyte per second|兆字节每秒|8000000|1|0||2=-1 8=1|MB/s`;
