package dev.haetae.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.haetae.face.Calibration;
import dev.haetae.face.OperatingPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// models/face-calibration.json: what `haetae evaluate face DATASET --set write=FILE` measured, for each model alone and
/// for both together.
/// @param date when
/// @param data on what, in words and numbers
/// @param half whose persons: tuning, reporting or all
/// @param seed of the halves
public record FaceCalibrations(String date, String data, String half, long seed, List<Entry> systems) {

    /// @param cllr in bits, on those persons: 0 says everything, 1 nothing
    public record Entry(List<String> models, List<Double> weights, double offset, double cllr, List<OperatingPoint> operatingPoints) {}

    /// @param models the project's `models` folder
    /// @throws Models.ModelMissing without a readable file
    public static FaceCalibrations in(Path models) {
        try {
            return new ObjectMapper().readValue(models.resolve("face-calibration.json").toFile(), FaceCalibrations.class);
        } catch (IOException e) {
            throw new Models.ModelMissing("models/face-calibration.json cannot be read: make it with `haetae evaluate face`");
        }
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this) + "\n");
    }

    /// @param fmr the target false match rate that the configuration asks for
    /// @throws Models.ModelMissing where that was not measured for these models: no start, and no threshold made up
    public Calibration of(List<String> models, double fmr) {
        Calibration calibration = of(models);
        try {
            calibration.at(fmr);
        } catch (IllegalArgumentException unmeasured) {
            throw new Models.ModelMissing("policy.faceFmr: " + unmeasured.getMessage());
        }
        return calibration;
    }

    /// @param models in the order in which they are compared
    /// @throws Models.ModelMissing where these were not measured together: there is no guess
    public Calibration of(List<String> models) {
        return systems.stream().filter(entry -> entry.models.equals(models)).findFirst()
                .map(entry -> new Calibration(entry.models, entry.weights, entry.offset, entry.operatingPoints,
                        date + ", " + half + " persons of " + data))
                .orElseThrow(() -> new Models.ModelMissing("models/face-calibration.json has nothing on " + String.join("+", models)));
    }
}
