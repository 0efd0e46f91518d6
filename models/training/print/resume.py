"""resume.py SHIPPED.onnx OUT.pt

Makes a checkpoint that train.py goes on from. The exported graph has each normalisation folded into the convolution before
it; here it is taken out again, from the means and variances of lines drawn for it, so that the first step changes nothing.
"""
import sys

import onnx
import torch
from onnx import numpy_helper
from torch import nn

import draw
from net import LineNet
from train import pack

LINES, BATCH = 1024, 32


def unfolded(path):
    """@return a net in evaluation mode whose normalisations do nothing but add what was folded in"""
    shapes = [numpy_helper.to_array(i) for i in onnx.load(path).graph.initializer]
    weights = iter(torch.from_numpy(a.copy()) for a in shapes if a.ndim == 4)
    biases = iter(torch.from_numpy(a.copy()) for a in shapes if a.ndim == 1)
    net = LineNet().eval()
    # the head is the first of the graph's initialisers: it alone kept its name
    net.head.weight.data, net.head.bias.data = next(weights), next(biases)
    for convolution, norm in pairs(net):
        convolution.weight.data = next(weights)
        norm.running_mean.zero_()
        norm.running_var.fill_(1 - norm.eps)
        norm.weight.data.fill_(1)
        norm.bias.data = next(biases)
    return net


def pairs(net):
    layers = [m for m in net.body.modules() if isinstance(m, (nn.Conv2d, nn.BatchNorm2d))]
    return list(zip(layers[::2], layers[1::2]))


def normalise(net):
    """Gives every normalisation the statistics of drawn lines, and undoes them in its scale and shift."""
    kept = {norm: [] for _, norm in pairs(net)}
    hooks = [norm.register_forward_hook(lambda m, inputs, _: kept[m].append(
        (inputs[0].mean((0, 2, 3)), (inputs[0] ** 2).mean((0, 2, 3))))) for norm in kept]
    with torch.no_grad():
        lines = sorted((draw.sample() for _ in range(LINES)), key=lambda s: s[0].shape[1])
        for i in range(0, LINES, BATCH):
            net(pack(lines[i:i + BATCH])[0])
        for norm, seen in kept.items():
            mean = torch.stack([m for m, _ in seen]).mean(0)
            variance = torch.stack([s for _, s in seen]).mean(0) - mean ** 2
            norm.running_mean.copy_(mean)
            norm.running_var.copy_(variance)
            norm.weight.data = (variance + norm.eps).sqrt()
            norm.bias.data = norm.bias.data + mean
    for hook in hooks:
        hook.remove()


if __name__ == "__main__":
    torch.set_num_threads(1)
    draw.prepare(5)
    given = unfolded(sys.argv[1])
    line = pack([draw.sample()])[0]
    before = given(line)
    normalise(given)
    print("greatest change of an output: %.5f" % (given(line) - before).abs().max().item())
    torch.save(given.state_dict(), sys.argv[2])
