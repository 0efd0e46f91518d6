package dev.haetae.demo;

import java.util.List;
import java.util.Map;

/// Korean names of the stay statuses.
public final class StatusCodes {
    private static final Map<String, String> KOREAN = Map.ofEntries(
            Map.entry("A-1", "외교"), Map.entry("A-2", "공무"), Map.entry("A-3", "협정"), Map.entry("D-1", "문화예술"),
            Map.entry("D-2", "유학"), Map.entry("D-4", "일반연수"), Map.entry("D-5", "취재"), Map.entry("D-6", "종교"),
            Map.entry("D-7", "주재"), Map.entry("D-8", "기업투자"), Map.entry("D-9", "무역경영"), Map.entry("D-10", "구직"),
            Map.entry("E-1", "교수"), Map.entry("E-2", "회화지도"), Map.entry("E-3", "연구"), Map.entry("E-4", "기술지도"),
            Map.entry("E-5", "전문직업"), Map.entry("E-6", "예술흥행"), Map.entry("E-7", "특정활동"), Map.entry("E-8", "계절근로"),
            Map.entry("E-9", "비전문취업"), Map.entry("E-10", "선원취업"), Map.entry("F-1", "방문동거"), Map.entry("F-2", "거주"),
            Map.entry("F-3", "동반"), Map.entry("F-4", "재외동포"), Map.entry("F-5", "영주"), Map.entry("F-6", "결혼이민"),
            Map.entry("H-1", "관광취업"), Map.entry("H-2", "방문취업"));

    private StatusCodes() {}

    public static List<String> all() {
        return KOREAN.keySet().stream().sorted().toList();
    }

    static String korean(String code) {
        String name = KOREAN.get(code);
        if (name == null) {
            throw new IllegalArgumentException("no Korean name for the status " + code);
        }
        return name;
    }
}
