# Runs a task of R's sna on one input, or tells whether it is there.
#
#     Rscript sna.R offers
#     Rscript sna.R roles FILE.el ACTORS CALLS found.f64
#
# Prints JSON as bench/jobs/timed.mjs does and writes what was found, role by role, as 64-bit floats by actor. Groups are
# the actors' numbers modulo 8.

given <- commandArgs(trailingOnly = TRUE)
there <- suppressWarnings(suppressPackageStartupMessages(require(sna, quietly = TRUE)))
if (given[1] == "offers") {
  if (there) cat(sprintf('{"version": "%s", "tasks": ["roles"]}\n', packageVersion("sna"))) else
    cat('{"missing": "apt-get install r-cran-sna, or install.packages(\\"sna\\") in R"}\n')
  quit()
}

# MiB of a line of /proc/self/status; 0 on systems without.
memory <- function(name) {
  if (!file.exists("/proc/self/status")) return(0)
  line <- grep(paste0("^", name), readLines("/proc/self/status"), value = TRUE)
  as.numeric(gsub("[^0-9]", "", line)) / 1024
}

bare <- memory("VmRSS")
n <- as.integer(given[3])
pairs <- matrix(scan(given[2], what = 1L, quiet = TRUE), ncol = 2, byrow = TRUE) + 1
ties <- rbind(cbind(pairs, 1), cbind(pairs[, 2:1], 1))
attr(ties, "n") <- n
groups <- (seq_len(n) - 1) %% 8
held <- memory("VmRSS")
times <- c()
spent <- 0
while (length(times) < as.integer(given[4]) && spent < 10) {
  before <- proc.time()
  found <- brokerage(ties, groups)
  took <- proc.time() - before
  spent <- spent + took[["elapsed"]]
  times <- c(times, sprintf('{"wall": %f, "cpu": %f}', took[["elapsed"]], took[["user.self"]] + took[["sys.self"]]))
}
file <- file(given[5], "wb")
writeBin(as.double(found$raw.nli[, 1:5]), file)
close(file)
cat(sprintf(
  '{"times": [%s], "bare": %f, "held": %f, "peak": %f}\n',
  paste(times, collapse = ", "), bare, held, memory("VmHWM")
))
