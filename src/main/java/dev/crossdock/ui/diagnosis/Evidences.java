package dev.crossdock.ui.diagnosis;

import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.ui.fx.Glyph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts of one kind, which stand in one row.
 *
 * @param kind where they come from
 */
record Evidences(Kind kind, List<EvidenceItem> items) {

    /** Where a fact comes from, as people are told. */
    enum Kind {
        STATE(Glyph.STATE),
        LOG(Glyph.TERMINAL),
        FILE(Glyph.FILE),
        SETTINGS(Glyph.SETTINGS),
        EVENT(Glyph.CLOCK),
        ENGINE(Glyph.ENGINE),
        IMAGE(Glyph.IMAGES);

        /** What the source of a fact about a file begins with; its path follows. */
        static final String FILE_SOURCE = "file:";

        private final Glyph glyph;

        Kind(Glyph glyph) {
            this.glyph = glyph;
        }

        Glyph glyph() {
            return glyph;
        }

        /** The sources are listed at {@link EvidenceItem}. */
        static Kind of(EvidenceItem item) {
            var source = item.source();
            if (source.startsWith(FILE_SOURCE)) {
                return FILE;
            }
            return switch (source) {
                case "log" -> LOG;
                case "config", "host-config" -> SETTINGS;
                case "event" -> EVENT;
                case "engine" -> ENGINE;
                case "image" -> IMAGE;
                default -> STATE;
            };
        }
    }

    /** The facts by kind, in the order in which the kinds first come. */
    static List<Evidences> of(List<EvidenceItem> items) {
        Map<Kind, List<EvidenceItem>> kinds = new LinkedHashMap<>();
        for (var item : items) {
            kinds.computeIfAbsent(Kind.of(item), kind -> new ArrayList<>()).add(item);
        }
        var rows = new ArrayList<Evidences>();
        kinds.forEach((kind, of) -> rows.add(new Evidences(kind, of)));
        return rows;
    }
}
