// The batch kernels of @taktline/spc/kernel. Every function takes a piece of a series that starts at a multiple of BLOCK
// points and goes on from the state in memory, so that a host can call it piece by piece.
#include "charts.h"
#include "moments.h"
#include "rules.h"
#include "time-weighted.h"
