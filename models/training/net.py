"""The recogniser: a small fully-convolutional net with CTC (430 thousand weights).

In: B x 1 x 32 x W. Out: B x W/4 x 38; class 0 is CTC's blank, then 0-9, A-Z, <.
"""
import torch
from torch import nn

CLASSES = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"


def conv(inputs, outputs, size=3, padding=1):
    return nn.Sequential(nn.Conv2d(inputs, outputs, size, 1, padding, bias=False), nn.BatchNorm2d(outputs),
                         nn.ReLU(inplace=True))


class Along(nn.Module):
    """A residual convolution along the line: a glyph sees its neighbours, a field its context."""

    def __init__(self, channels, dilation):
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, (1, 3), 1, (0, dilation), (1, dilation), bias=False)
        self.norm = nn.BatchNorm2d(channels)

    def forward(self, x):
        return torch.relu(x + self.norm(self.conv(x)))


class LineNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            conv(1, 24), nn.MaxPool2d(2), conv(24, 48), nn.MaxPool2d(2), conv(48, 64), conv(64, 64),
            nn.MaxPool2d((2, 1)), conv(64, 96), conv(96, 160, (4, 1), (0, 0)), Along(160, 1), Along(160, 2),
            Along(160, 4))
        self.head = nn.Conv2d(160, len(CLASSES), 1)

    def forward(self, x):
        return self.head(self.body(x)).squeeze(2).permute(0, 2, 1)


class Shipped(nn.Module):
    """As exported: grey values 0..255 in, probabilities out; the normalisation is inside."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, grey):
        centred = grey - grey.mean((2, 3), keepdim=True)
        spread = (centred * centred).mean((2, 3), keepdim=True).sqrt()
        return self.net(centred / (spread + 8)).softmax(-1)
