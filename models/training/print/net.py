"""The recogniser of printed lines: fully convolutional, CTC over signs and factored syllables (0.9 million weights).

In: B x 1 x 32 x W. Out: B x W/4 x OUTPUTS logits, in the order that charset.py gives.
"""
import torch
from torch import nn

from charset import OUTPUTS, PARTS, SIGNS, SYLLABLE, is_syllable, parts, INDEX

GROUPS = (len(SIGNS),) + PARTS


def conv(inputs, outputs, size=3, stride=1, padding=1):
    return nn.Sequential(nn.Conv2d(inputs, outputs, size, stride, padding, bias=False), nn.BatchNorm2d(outputs),
                         nn.ReLU(inplace=True))


class Residual(nn.Module):
    def __init__(self, channels, size, dilation):
        super().__init__()
        padding = tuple(d * (s // 2) for s, d in zip(size, dilation))
        self.conv = nn.Conv2d(channels, channels, size, 1, padding, dilation, bias=False)
        self.norm = nn.BatchNorm2d(channels)

    def forward(self, x):
        return torch.relu(x + self.norm(self.conv(x)))


class LineNet(nn.Module):
    def __init__(self):
        super().__init__()
        here = lambda channels: Residual(channels, (3, 3), (1, 1))
        along = lambda channels, step: Residual(channels, (1, 3), (1, step))
        self.body = nn.Sequential(
            conv(1, 32, 5, 2, 2), conv(32, 64, 3, 2), here(64), here(64), conv(64, 128, 3, (2, 1)), here(128),
            conv(128, 224, (4, 1), 1, 0), along(224, 1), along(224, 2), along(224, 4))
        self.head = nn.Conv2d(224, OUTPUTS, 1)

    def forward(self, x):
        return self.head(self.body(x)).squeeze(2).permute(0, 2, 1)


class Shipped(nn.Module):
    """As exported: grey values 0..255 in, shares out (each group sums to 1); the normalisation is inside."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, grey):
        centred = grey - grey.mean((2, 3), keepdim=True)
        spread = (centred * centred).mean((2, 3), keepdim=True).sqrt()
        return torch.cat([g.softmax(-1) for g in self.net(centred / (spread + 8)).split(GROUPS, -1)], -1)


def loss(logits, texts, frames):
    """CTC over the signs and the batch's own syllables, whose logarithm is the sum of four.

    The columns that are left out are never in a target, so that CTC itself is exact. But PyTorch's backward pass of CTC
    gives (share - posterior), relying on shares that sum to 1; the second term takes the shares out again.
    """
    signs, *rest = [g.log_softmax(-1) for g in logits.split(GROUPS, -1)]
    own = sorted({c for text in texts for c in text if is_syllable(c)})
    column = {**INDEX, **{c: len(SIGNS) + i for i, c in enumerate(own)}}
    columns = signs
    if own:
        index = torch.tensor([parts(c) for c in own])
        syllables = signs[..., SYLLABLE:SYLLABLE + 1] + sum(r[..., index[:, i]] for i, r in enumerate(rest))
        columns = torch.cat([signs, syllables], -1)
    lengths = torch.tensor([len(text) for text in texts])
    each = nn.functional.ctc_loss(columns.permute(1, 0, 2), torch.tensor([column[c] for text in texts for c in text]),
                                  frames, lengths, reduction="none", zero_infinity=True)
    seen = torch.arange(columns.shape[1])[None] < frames[:, None]
    shares = (columns.exp().sum(-1) * seen).sum(1)
    weight = 1 / lengths / len(texts)
    return (each * weight).sum() - (shares * weight).sum() + (shares.detach() * weight).sum()
