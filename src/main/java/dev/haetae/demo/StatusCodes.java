package dev.haetae.demo;

import java.util.Map;

/// Korean names of the stay statuses that our invented people hold.
final class StatusCodes {
    private static final Map<String, String> KOREAN = Map.of(
            "D-2", "유학", "D-10", "구직", "E-7", "특정활동", "E-9", "비전문취업",
            "F-4", "재외동포", "F-5", "영주", "F-6", "결혼이민", "H-2", "방문취업");

    private StatusCodes() {}

    static String korean(String code) {
        String name = KOREAN.get(code);
        if (name == null) {
            throw new IllegalArgumentException("no Korean name for the status " + code);
        }
        return name;
    }
}
