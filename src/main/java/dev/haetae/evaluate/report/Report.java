package dev.haetae.evaluate.report;

import java.time.ZonedDateTime;
import java.util.List;

/// What was measured, when, how and on what machine.
/// @param command as it was given, to do it again
public record Report(String title, ZonedDateTime made, String command, Machine machine, List<Section> sections) {

    /// @param memory bytes the process may use for objects
    public record Machine(int cores, String java, String system, long memory) {
        public static Machine here() {
            return new Machine(Runtime.getRuntime().availableProcessors(), System.getProperty("java.vm.name") + " "
                    + Runtime.version(), System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                    Runtime.getRuntime().maxMemory());
        }
    }

    public Report {
        sections = List.copyOf(sections);
    }

    public List<Figure> figures() {
        return sections.stream().flatMap(section -> section.figures().stream()).toList();
    }

    public List<Figure> missed() {
        return figures().stream().filter(Figure::missed).toList();
    }
}
