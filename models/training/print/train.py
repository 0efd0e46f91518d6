"""train.py MINUTES OUT [--from CHECKPOINT.pt] [--rate R]

Trains on one thread on lines drawn as it goes. Every five minutes it writes OUT/last.pt, the running mean of the weights
(usable at any time), OUT/raw.pt, and a line to standard output. Nothing is chosen by a validation set; exactness on
trained and on held-out typefaces (other lines than those that are reported) is printed to look at.
"""
import argparse
import copy
import math
import os
import random
import time

import torch

import draw
from charset import SIGNS, SYLLABLE, syllable
from net import GROUPS, LineNet, loss

BATCH = 16  # lines are dear, steps are not
CHUNK = 256  # drawn at a time and sorted by width, so that a batch wastes little on padding
VALIDATION = 400


def pack(samples):
    width = max(strip.shape[1] for strip, _, _ in samples)
    batch = torch.zeros((len(samples), 1, 32, width))
    for i, (strip, _, _) in enumerate(samples):
        grey = torch.from_numpy(strip).float()
        batch[i, 0, :, :grey.shape[1]] = (grey - grey.mean()) / (grey.std(unbiased=False) + 8)
    return batch, [text for _, _, text in samples], torch.tensor([strip.shape[1] // 4 for strip, _, _ in samples])


def batches():
    while True:
        chunk = sorted((draw.sample() for _ in range(CHUNK)), key=lambda s: s[0].shape[1])
        chunk = [chunk[i:i + BATCH] for i in range(0, CHUNK, BATCH)]
        random.shuffle(chunk)
        yield from map(pack, chunk)


def greedy(frames):
    """@param frames T x OUTPUTS"""
    text, last = "", None
    signs, *rest = [g.argmax(-1).tolist() for g in frames.split(GROUPS, -1)]
    for t, sign in enumerate(signs):
        best = syllable(*(r[t] for r in rest)) if sign == SYLLABLE else SIGNS[sign] if sign else ""
        if best and best != last:
            text += best
        last = best
    return text


def read(net, samples):
    out = []
    with torch.no_grad():
        for i in range(0, len(samples), BATCH):
            pixels, _, frames = pack(samples[i:i + BATCH])
            out += [greedy(f[:length]) for f, length in zip(net(pixels), frames.tolist())]
    return out


def exact(net, samples):
    read_as = read(net, samples)
    share = lambda right: 100 * sum(right) / max(1, len(right))
    numbers = [a == t for a, (_, k, t) in zip(read_as, samples) if k in ("registration", "date", "serial", "digits")]
    syllables = [a == t for a, (_, k, t) in zip(read_as, samples) if "hangul" in k or k == "status"]
    latin = [a == t for a, (_, k, t) in zip(read_as, samples) if k in ("latin-name", "narrow", "country")]
    rest = [a == t for a, (_, k, t) in zip(read_as, samples)]
    return "%.1f %% (numbers %.1f, Latin %.1f, syllables %.1f)" % (share(rest), share(numbers), share(latin), share(syllables))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("minutes", type=float)
    arguments.add_argument("out")
    arguments.add_argument("--from", dest="start")
    arguments.add_argument("--rate", type=float, default=2e-3)
    given = arguments.parse_args()
    os.makedirs(given.out, exist_ok=True)
    torch.set_num_threads(1)
    draw.prepare(99)
    held_back = [sorted((draw.sample(faces) for _ in range(VALIDATION)), key=lambda s: s[0].shape[1])
                 for faces in (draw.TRAINED, draw.HELD_OUT)]
    draw.seed(int(time.time()))
    net = LineNet()
    if given.start:
        net.load_state_dict(torch.load(given.start))
    mean = copy.deepcopy(net).eval()
    optimiser = torch.optim.AdamW(net.parameters(), given.rate, weight_decay=1e-3, betas=(0.9, 0.98))
    began, limit, step, next_mark, running = time.time(), given.minutes * 60, 0, 300, None
    for pixels, texts, frames in batches():
        gone = time.time() - began
        step += 1
        rate = given.rate * min(1, step / 100) * (0.5 + 0.5 * math.cos(math.pi * min(1, gone / limit))) + 1e-6
        for group in optimiser.param_groups:
            group["lr"] = rate
        with torch.autocast("cpu", torch.bfloat16):
            logits = net(pixels)
        value = loss(logits.float(), texts, frames)
        optimiser.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimiser.step()
        keep = min(0.9985, 1 - 1 / (step + 1))
        with torch.no_grad():
            for name, kept in mean.state_dict().items():
                now = net.state_dict()[name]
                kept.copy_(kept * keep + now * (1 - keep)) if kept.is_floating_point() else kept.copy_(now)
        running = value.item() if running is None else 0.98 * running + 0.02 * value.item()
        if gone > next_mark or gone > limit:
            next_mark = gone + 300
            torch.save(mean.state_dict(), given.out + "/last.pt")
            torch.save(net.state_dict(), given.out + "/raw.pt")
            print("%5.1f min, %7d lines, loss %.4f, exact: trained %s, held out %s" % (
                gone / 60, step * BATCH, running, *(exact(mean, part) for part in held_back)), flush=True)
        if gone > limit:
            return


if __name__ == "__main__":
    main()
