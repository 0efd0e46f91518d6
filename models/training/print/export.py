"""export.py CHECKPOINT.pt OUT.onnx"""
import sys

import torch

from net import LineNet, Shipped


def export(state, path):
    net = LineNet()
    net.load_state_dict(state)
    torch.onnx.export(Shipped(net).eval(), torch.rand(1, 1, 32, 320) * 255, path, input_names=["line"],
                      output_names=["shares"], opset_version=13, do_constant_folding=True,
                      dynamic_axes={"line": {0: "lines", 3: "width"}, "shares": {0: "lines", 1: "frames"}})


if __name__ == "__main__":
    export(torch.load(sys.argv[1], map_location="cpu"), sys.argv[2])
