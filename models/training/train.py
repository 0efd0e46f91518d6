"""train.py MINUTES OUT [--from CHECKPOINT.pt] [--rate R]

Trains on one thread on lines drawn as it goes; writes OUT/last.pt every five minutes, OUT/best.pt by the validation set,
and a line to standard output each time. The validation set is drawn once from a fixed seed: half of it as in training,
half harder (lines that are skewed, small, blurred or loosely cut come with their natural frequency in both).
"""
import argparse
import math
import os
import random
import time

import numpy as np
import torch
from torch import nn

import pictures
from net import CLASSES, LineNet

BATCH = 32
CHUNK = 256  # drawn at a time and sorted by width, so that a batch wastes little on padding
VALIDATION = 320
INDEX = {char: i for i, char in enumerate(CLASSES)}


def pack(samples):
    width = max(strip.shape[1] for strip, _ in samples)
    batch = np.zeros((len(samples), 1, 32, width), np.float32)
    for i, (strip, _) in enumerate(samples):
        grey = strip.astype(np.float32)
        batch[i, 0, :, :grey.shape[1]] = (grey - grey.mean()) / (grey.std() + 8)
    return (torch.from_numpy(batch), torch.tensor([INDEX[c] for _, text in samples for c in text]),
            torch.tensor([strip.shape[1] // 4 for strip, _ in samples]),
            torch.tensor([len(text) for _, text in samples]))


def batches():
    while True:
        chunk = sorted((pictures.sample() for _ in range(CHUNK)), key=lambda s: s[0].shape[1])
        chunk = [chunk[i:i + BATCH] for i in range(0, CHUNK, BATCH)]
        random.shuffle(chunk)
        yield from map(pack, chunk)


def greedy(frames):
    text, last = "", 0
    for best in frames.argmax(-1).tolist():
        if best and best != last:
            text += CLASSES[best]
        last = best
    return text


def exact(net, held_back):
    net.eval()
    right = 0
    with torch.no_grad():
        for i in range(0, len(held_back), BATCH):
            part = held_back[i:i + BATCH]
            pixels, _, frames, _ = pack(part)
            for out, length, (_, text) in zip(net(pixels), frames.tolist(), part):
                right += greedy(out[:length]) == text
    net.train()
    return right / len(held_back)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("minutes", type=float)
    arguments.add_argument("out")
    arguments.add_argument("--from", dest="start")
    arguments.add_argument("--rate", type=float, default=2e-3)
    given = arguments.parse_args()
    os.makedirs(given.out, exist_ok=True)
    torch.set_num_threads(1)
    pictures.seed(99)
    pictures.draw_textures(40)
    held_back = sorted((pictures.sample() for _ in range(VALIDATION)), key=lambda s: s[0].shape[1])
    pictures.seed(int(time.time()))
    net = LineNet()
    if given.start:
        net.load_state_dict(torch.load(given.start))
    ctc = nn.CTCLoss(zero_infinity=True)
    optimiser = torch.optim.AdamW(net.parameters(), given.rate, weight_decay=1e-3, betas=(0.9, 0.98))
    began, limit, step, next_mark, best, mean = time.time(), given.minutes * 60, 0, 300, 0.0, None
    for pixels, target, frames, lengths in batches():
        gone = time.time() - began
        step += 1
        rate = given.rate * min(1, step / 100) * (0.5 + 0.5 * math.cos(math.pi * min(1, gone / limit))) + 1e-6
        for group in optimiser.param_groups:
            group["lr"] = rate
        loss = ctc(net(pixels).log_softmax(-1).permute(1, 0, 2), target, frames, lengths)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimiser.step()
        mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
        if gone > next_mark or gone > limit:
            next_mark = gone + 300
            score = exact(net, held_back)
            torch.save(net.state_dict(), given.out + "/last.pt")
            if score >= best:
                best = score
                torch.save(net.state_dict(), given.out + "/best.pt")
            print("%5.1f min, %7d lines, loss %.4f, exact %.1f %%" % (gone / 60, step * BATCH, mean, 100 * score),
                  flush=True)
        if gone > limit:
            return


if __name__ == "__main__":
    main()
