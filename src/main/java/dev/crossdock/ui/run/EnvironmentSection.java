package dev.crossdock.ui.run;

import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.preflight.ImageDemands.Variable;
import dev.crossdock.core.preflight.PopularImages;
import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.RunSpecBuilder;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The environment: what was given, what the image demands, what it declares. */
public final class EnvironmentSection extends RowSection<EnvironmentRow> {
    /** Declared by nearly every image, and hardly ever to be changed. */
    private static final Set<String> UNINTERESTING = Set.of("PATH", "HOME", "HOSTNAME", "TERM");

    @Override
    public void load(RunSpec spec) {
        var rows = new ArrayList<EnvironmentRow>();
        var demands =
                PopularImages.runsItsOwnProgram(spec)
                        ? PopularImages.of(spec.image()).variables()
                        : List.<Variable>of();
        for (var entry : spec.environment()) {
            boolean demanded = demands.stream().anyMatch(d -> d.name().equals(entry.name()));
            rows.add(new EnvironmentRow(entry, demanded ? spec.image() : ""));
        }
        var named = spec.environment().stream().map(EnvironmentEntry::name).toList();
        for (var unmet : PopularImages.unmet(spec)) {
            if (!named.contains(unmet.name())) {
                var value = Objects.requireNonNullElse(unmet.value(), "");
                rows.add(
                        new EnvironmentRow(
                                new EnvironmentEntry(unmet.name(), value), spec.image()));
            }
        }
        getRows().setAll(rows);
    }

    /** The first that the image demands and that has no value; null where there is none. */
    @Nullable EnvironmentRow missing() {
        return getRows().stream()
                .filter(row -> row.isDemanded() && row.valueProperty().get().isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Offers what the image declares, as soon as that is known. */
    void image(@Nullable ImageDetails details) {
        getOffers().clear();
        if (details != null) {
            details.environment().forEach(this::offer);
        }
    }

    private void offer(String name, String value) {
        boolean given = getRows().stream().anyMatch(row -> row.nameProperty().get().equals(name));
        if (!given && !UNINTERESTING.contains(name)) {
            getOffers().add(new Offer(name, () -> add(name, value)));
        }
    }

    private void add(String name, String value) {
        getRows().add(new EnvironmentRow(new EnvironmentEntry(name, value), ""));
        getOffers().removeIf(offer -> offer.text().equals(name));
    }

    @Override
    public EnvironmentRow add() {
        var row = new EnvironmentRow(new EnvironmentEntry("", ""), "");
        getRows().add(row);
        return row;
    }

    @Override
    public void write(RunSpecBuilder run) {
        run.environment(
                getRows().stream()
                        .filter(row -> row.problemProperty().get().isEmpty())
                        .map(EnvironmentRow::entry)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
