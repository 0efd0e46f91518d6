package dev.haetae.branch.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Which numbers of each kiosk's records have come. A kiosk counts by ones, so what is missing below the highest was
/// lost, refused, or is still on its way. Safe for use by several threads and several servers.
public final class SequenceTable {
    private final Database database;

    public SequenceTable(Database database) {
        this.database = database;
    }

    /// @param last of the range
    public record Gap(long first, long last) {}

    /// @param repeats how often a stored record came again: an answer was lost, or somebody replays
    /// @param reused records under a number that another record has: a kiosk's vault was set back, or copied
    public record Account(long highest, long repeats, long reused, List<Gap> gaps) {
        public static final Account NONE = new Account(0, 0, 0, List.of());

        public long missing() {
            return gaps.stream().mapToLong(gap -> gap.last() - gap.first() + 1).sum();
        }
    }

    /// In the transaction that stores the record: both are there, or neither.
    static void stored(Handle handle, String kioskId, long sequence) {
        handle.execute("INSERT INTO kiosk_sequence(kiosk_id, highest, repeats, reused) VALUES(?, 0, 0, 0) ON CONFLICT DO NOTHING", kioskId);
        long highest = handle.createQuery("SELECT highest FROM kiosk_sequence WHERE kiosk_id = ? FOR UPDATE").bind(0, kioskId)
                .mapTo(Long.class).one();
        if (sequence > highest) {
            if (sequence > highest + 1) {
                missing(handle, kioskId, highest + 1, sequence - 1);
            }
            handle.execute("UPDATE kiosk_sequence SET highest = ? WHERE kiosk_id = ?", sequence, kioskId);
        } else {
            late(handle, kioskId, sequence);
        }
    }

    private static void late(Handle handle, String kioskId, long sequence) {
        Optional<Gap> gap = handle.createQuery("""
                        SELECT first_missing, last_missing FROM kiosk_gap
                        WHERE kiosk_id = :id AND first_missing <= :sequence AND last_missing >= :sequence""")
                .bind("id", kioskId).bind("sequence", sequence).map((row, _) -> new Gap(row.getLong(1), row.getLong(2))).findOne();
        if (gap.isEmpty()) {
            handle.execute("UPDATE kiosk_sequence SET reused = reused + 1 WHERE kiosk_id = ?", kioskId);
            return;
        }
        handle.execute("DELETE FROM kiosk_gap WHERE kiosk_id = ? AND first_missing = ?", kioskId, gap.get().first());
        if (gap.get().first() < sequence) {
            missing(handle, kioskId, gap.get().first(), sequence - 1);
        }
        if (gap.get().last() > sequence) {
            missing(handle, kioskId, sequence + 1, gap.get().last());
        }
    }

    private static void missing(Handle handle, String kioskId, long first, long last) {
        handle.execute("INSERT INTO kiosk_gap(kiosk_id, first_missing, last_missing) VALUES(?, ?, ?)", kioskId, first, last);
    }

    /// Not written through: a count for people to look at.
    public void repeated(String kioskId) {
        database.ask(handle -> handle.execute("UPDATE kiosk_sequence SET repeats = repeats + 1 WHERE kiosk_id = ?", kioskId));
    }

    /// Of every kiosk that has sent anything.
    public Map<String, Account> all() {
        return database.ask(handle -> {
            Map<String, List<Gap>> gaps = handle.createQuery("SELECT kiosk_id, first_missing, last_missing FROM kiosk_gap ORDER BY first_missing")
                    .map((row, _) -> Map.entry(row.getString(1), new Gap(row.getLong(2), row.getLong(3)))).list().stream()
                    .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            return handle.createQuery("SELECT kiosk_id, highest, repeats, reused FROM kiosk_sequence").map((row, _) -> Map.entry(row.getString(1),
                            new Account(row.getLong(2), row.getLong(3), row.getLong(4), gaps.getOrDefault(row.getString(1), List.of()))))
                    .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }
}
