# qcc_style.R DATA POINTS CASE REPEATS OUT STYLE: average chart of subgroups of 5 with Nelson's rules, in base R.
#
# STYLE qcc: built from what the package qcc is built from: a call per subgroup (apply), windows with embed, runs with rle.
# STYLE vector: whole vectors only, as fast as base R goes.
# STYLE package: the package qcc itself, where it is installed (its own rules and constants; nothing is compared then).
args <- commandArgs(TRUE)
n <- as.integer(args[2])
repeats <- as.integer(args[4])
out <- args[5]
style <- args[6]
x <- readBin(args[1], "double", n, 8, endian = "little")
groups <- matrix(x[seq_len(n %/% 5 * 5)], ncol = 5, byrow = TRUE)
d2 <- 2.325928947281

# Indices that end a run of at least m: the runs found with rle, their places collected one run after the other.
in_run <- function(held, m) {
  runs <- rle(held)
  ends <- cumsum(runs$lengths)
  found <- numeric()
  for (i in which(runs$values & runs$lengths >= m)) {
    found <- c(found, (ends[i] - runs$lengths[i] + m):ends[i])
  }
  found
}

# Indices where the point and at least c of the last m are beyond a line: all windows side by side with embed.
in_window <- function(beyond, c, m) {
  windows <- embed(base::c(logical(m - 1), beyond), m)
  which(rowSums(windows) >= c & windows[, 1])
}

per_group <- function() {
  means <- apply(groups, 1, mean)
  ranges <- apply(groups, 1, function(g) max(g) - min(g))
  center <- mean(means)
  sigma <- mean(ranges) / d2 / sqrt(5)
  above <- lapply(0:3, function(z) means > center + z * sigma)
  below <- lapply(0:3, function(z) means < center - z * sigma)
  steps <- diff(means)
  turns <- steps[-1] * steps[-length(steps)] < 0
  outside <- above[[2]] | below[[2]]
  rules <- list(
    base::c(which(above[[4]]), which(below[[4]])),
    base::c(in_run(above[[1]], 9), in_run(below[[1]], 9)),
    base::c(in_run(steps > 0, 5), in_run(steps < 0, 5)) + 1,
    in_run(turns, 12) + 2,
    base::c(in_window(above[[3]], 2, 3), in_window(below[[3]], 2, 3)),
    base::c(in_window(above[[2]], 4, 5), in_window(below[[2]], 4, 5)),
    in_run(!outside, 15),
    which(apply(embed(outside, 8), 1, all) & apply(embed(above[[2]], 8), 1, any) & apply(embed(below[[2]], 8), 1, any)) + 7
  )
  masks <- integer(length(means))
  for (r in 1:8) masks[rules[[r]]] <- masks[rules[[r]]] + bitwShiftL(1L, r - 1L)
  list(center = center, sigma = sigma, r = mean(ranges), masks = masks)
}

whole <- function() {
  means <- rowMeans(groups)
  ranges <- do.call(pmax, as.data.frame(groups)) - do.call(pmin, as.data.frame(groups))
  center <- mean(means)
  sigma <- mean(ranges) / d2 / sqrt(5)
  k <- length(means)
  last <- function(b, j) c(logical(j), b[seq_len(k - j)])
  all_of <- function(b, m) Reduce(`&`, lapply(seq_len(m) - 1, function(j) last(b, j)))
  at_least <- function(b, c, m) b & Reduce(`+`, lapply(seq_len(m) - 1, function(j) last(b, j))) >= c
  above <- lapply(0:3, function(z) means > center + z * sigma)
  below <- lapply(0:3, function(z) means < center - z * sigma)
  up <- c(FALSE, diff(means) > 0)
  down <- c(FALSE, diff(means) < 0)
  turn <- (up & last(down, 1)) | (down & last(up, 1))
  outside <- above[[2]] | below[[2]]
  rules <- list(
    above[[4]] | below[[4]],
    all_of(above[[1]], 9) | all_of(below[[1]], 9),
    all_of(up, 5) | all_of(down, 5),
    all_of(turn, 12),
    at_least(above[[3]], 2, 3) | at_least(below[[3]], 2, 3),
    at_least(above[[2]], 4, 5) | at_least(below[[2]], 4, 5),
    all_of(!outside, 15),
    all_of(outside, 8) & !all_of(above[[2]], 8) & !all_of(below[[2]], 8)
  )
  masks <- Reduce(`+`, Map(function(r, bit) r * bit, rules, 2^(0:7)))
  list(center = center, sigma = sigma, r = mean(ranges), masks = as.integer(masks))
}

package <- function() {
  chart <- qcc::qcc(groups, type = "xbar", plot = FALSE, rules = 1:8)
  list(center = chart$center, sigma = chart$std.dev / sqrt(5), r = NA, masks = integer(0))
}

run <- switch(style, qcc = per_group, vector = whole, package = package)
found <- NULL
cpu <- vapply(seq_len(repeats), function(i) {
  start <- proc.time()
  found <<- run()
  spent <- proc.time() - start
  (spent[["user.self"]] + spent[["sys.self"]]) * 1000
}, 0)
if (out != "-" && length(found$masks) > 0) writeBin(found$masks, paste0(out, ".masks"), size = 2, endian = "little")
exact <- function(v) formatC(v, digits = 17, format = "g")
cat(sprintf(
  '{"numbers":{"center":%s,"ucl":%s,"lcl":%s%s},"cpuMs":[%s]}\n',
  exact(found$center), exact(found$center + 3 * found$sigma), exact(found$center - 3 * found$sigma),
  if (is.na(found$r)) "" else sprintf(',"rCenter":%s,"flagged":%d', exact(found$r), sum(found$masks != 0)),
  paste(cpu, collapse = ",")
))
