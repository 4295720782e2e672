# numpy_peer.py DATA POINTS CASE REPEATS OUT: the computations with whole arrays, as one writes them with numpy.
import json
import sys
import time

import numpy as np

data, count, which, repeats, out = sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4]), sys.argv[5]
x = np.fromfile(data, dtype="<f8", count=count)


def all_of(bits, n):
    """True where the last n are all true."""
    held = bits.copy()
    held[: n - 1] = False
    for k in range(1, n):
        held[n - 1 :] &= bits[n - 1 - k : len(bits) - k]
    return held


def at_least(bits, k, n):
    """True where bits holds and at least k of the last n do; the window may be shorter at the start."""
    sums = np.zeros(len(bits), dtype=np.int8)
    for j in range(n):
        sums[j:] += bits[: len(bits) - j]
    return bits & (sums >= k)


def nelson(v, center, sigma):
    above = [v > center + k * sigma for k in range(4)]
    below = [v < center - k * sigma for k in range(4)]
    up = np.zeros(len(v), dtype=bool)
    down = np.zeros(len(v), dtype=bool)
    up[1:] = v[1:] > v[:-1]
    down[1:] = v[1:] < v[:-1]
    turn = np.zeros(len(v), dtype=bool)
    turn[1:] = (up[1:] & down[:-1]) | (down[1:] & up[:-1])
    outside = above[1] | below[1]
    rules = [
        above[3] | below[3],
        all_of(above[0], 9) | all_of(below[0], 9),
        all_of(up, 5) | all_of(down, 5),
        all_of(turn, 12),
        at_least(above[2], 2, 3) | at_least(below[2], 2, 3),
        at_least(above[1], 4, 5) | at_least(below[1], 4, 5),
        all_of(~outside, 15),
        all_of(outside, 8) & ~all_of(above[1], 8) & ~all_of(below[1], 8),
    ]
    masks = np.zeros(len(v), dtype="<u2")
    for i, held in enumerate(rules):
        masks |= held.astype("<u2") << np.uint16(i)
    return masks


def chart(center, r_center, sigma, masks):
    return {
        "center": center,
        "ucl": center + 3 * sigma,
        "lcl": center - 3 * sigma,
        "rCenter": r_center,
        "flagged": int(np.count_nonzero(masks)),
    }, masks


def run():
    if which == "xbar-r":
        groups = x[: len(x) // 5 * 5].reshape(-1, 5)
        means = groups.mean(axis=1)
        r_center = float(np.ptp(groups, axis=1).mean())
        center, sigma = float(means.mean()), r_center / 2.325928947281 / 5**0.5
        return chart(center, r_center, sigma, nelson(means, center, sigma))
    if which == "i-mr":
        r_center = float(np.abs(np.diff(x)).mean())
        center, sigma = float(x.mean()), r_center / 1.1283791670955126
        return chart(center, r_center, sigma, nelson(x, center, sigma))
    return {"mean": float(x.mean()), "variance": float(x.var(ddof=1))}, None


numbers, masks = run()
if out != "-" and masks is not None:
    masks.tofile(out + ".masks")
cpu = []
for _ in range(repeats):
    start = time.process_time()
    numbers, masks = run()
    cpu.append((time.process_time() - start) * 1000)
print(json.dumps({"numbers": numbers, "cpuMs": cpu}))
