package dev.haetae.face;

/// How like two faces are.
/// @param similarity 0 to 1
/// @param threshold at and above which they match, from the configuration
/// @param models which templates were compared
public record Comparison(double similarity, double threshold, String models) {
    public boolean match() {
        return similarity >= threshold;
    }
}
