package dev.haetae.engine.onnx;

import dev.haetae.document.mrz.*;
import dev.haetae.engine.opencv.*;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import java.nio.file.*;
import java.time.LocalDate;

class MrzMeasure {
    public static void main(String[] a) throws Exception {
        var reader = new MrzReader(new OpenCvMrzLines(), new MrzRecogniser(Path.of(a[0])));
        int n = 0, right = 0, wrong = 0, validRight = 0;
        for (String row : Files.readAllLines(Path.of("../shared/testdata/GT_mrz_dev.tsv"))) {
            String[] c = row.split("\t");
            if (c[0].equals("file")) continue;
            if (!(Images.read(Path.of("../shared/testdata", c[0])) instanceof Outcome.Passed<Frame>(Frame f))) { System.out.println("UNREADABLE " + c[0]); continue; }
            long t = System.nanoTime();
            var r = reader.read(f, LocalDate.of(2026, 11, 22));
            long ms = (System.nanoTime() - t) / 1000000;
            String got = r.map(x -> String.join("|", x.mrz().lines())).orElse("");
            boolean truth = c[4].startsWith("check"), ex = got.equals(c[3]), v = r.map(MrzReading::valid).orElse(false);
            if (truth) { n++; if (ex) right++; if (ex && v) validRight++; }
            if (v && !ex) wrong++;
            if (!(ex && v) || ms > 1000 || a.length > 1) System.out.printf("%s %s %s %s%n   %s %s %s%n   got %s%n   gt  %s  least %.2f names %.2f%n", c[0].substring(6), c[4], ex ? "EXACT" : "wrong", ms, r.map(x -> x.decoded().stream().map(d -> String.format("%.1f", d.regret())).toList().toString()).orElse(""), v ? "VALID" : "invalid", r.map(x -> x.mrz().checks().stream().filter(k -> !k.holds()).toList() + " clarity " + x.clarity() + " rep " + x.repaired()).orElse(""), got, c[3], r.map(x -> x.decoded().stream().mapToDouble(d -> d.leastConfidence()).min().orElse(0)).orElse(0.0), r.map(x -> x.confidence(MrzPart.NAMES)).orElse(0.0));
            f.close();
        }
        System.out.println("truth " + n + " exact " + right + " exact and valid " + validRight + " wrong but valid " + wrong);
    }
}
