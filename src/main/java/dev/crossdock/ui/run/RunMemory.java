package dev.crossdock.ui.run;

import dev.crossdock.core.run.RunRecord;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.ui.fx.Keeper;
import dev.crossdock.ui.fx.Tasks;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was run before, in earlier runs of the app too. Used on the JavaFX thread. */
public final class RunMemory {
    private static final String FILE = "runs";
    private static final int MOST = 60;

    private final Keeper keeper;
    private final Tasks tasks;
    private final Clock clock;
    private final ObservableList<RunRecord> records = FXCollections.observableArrayList();
    private final ObservableList<RunRecord> recordsToOthers =
            FXCollections.unmodifiableObservableList(records);
    private boolean known;

    public RunMemory(Keeper keeper, Tasks tasks, Clock clock) {
        this.keeper = keeper;
        this.tasks = tasks;
        this.clock = clock;
        tasks.run(() -> read(keeper), this::loaded, failure -> {});
    }

    private static List<RunRecord> read(Keeper keeper) {
        return keeper.load(FILE).stream().map(RunRecord::parse).flatMap(Optional::stream).toList();
    }

    /** What was started before that was read is newer. */
    private void loaded(List<RunRecord> older) {
        var all = older;
        for (var newer : records.reversed()) {
            all = RunRecord.with(all, newer.spec(), newer.at(), MOST);
        }
        known = true;
        set(all);
    }

    /** Keeps a run, without what looks like a secret. */
    void remember(RunSpec spec) {
        set(RunRecord.with(List.copyOf(records), spec, clock.instant(), MOST));
    }

    /** Keeps a run until it is taken off, or only as long as the others. */
    void favourite(RunRecord record, boolean now) {
        set(records.stream().map(one -> one.equals(record) ? one.favourite(now) : one).toList());
    }

    /** Takes one off. */
    void forget(RunRecord record) {
        set(records.stream().filter(one -> !one.equals(record)).toList());
    }

    private void set(List<RunRecord> now) {
        boolean changed = !now.equals(records);
        records.setAll(now);
        if (known && changed) {
            var lines = now.stream().map(RunRecord::line).toList();
            tasks.run(
                    () -> {
                        keeper.store(FILE, lines);
                        return lines;
                    },
                    done -> {},
                    failure -> {});
        }
    }

    /** The favourites first, and of both kinds the newest first. */
    List<RunRecord> sorted() {
        var sorted = new ArrayList<>(records);
        sorted.sort(
                Comparator.comparing((RunRecord one) -> !one.favourite())
                        .thenComparing(RunRecord::at, Comparator.reverseOrder()));
        return sorted;
    }

    /** Changes whenever {@link #sorted()} does. */
    ObservableList<RunRecord> records() {
        return recordsToOthers;
    }

    Clock clock() {
        return clock;
    }
}
