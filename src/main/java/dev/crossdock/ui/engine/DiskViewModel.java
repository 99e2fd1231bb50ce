package dev.crossdock.ui.engine;

import dev.crossdock.core.engine.Disk;
import dev.crossdock.core.engine.Disk.Part;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;

/** What the engine keeps on its disk: asked when the page is shown, and after a clean-up. */
final class DiskViewModel {
    private final EngineSession session;
    private final Tasks tasks;
    private final Activities activities;
    private final ReadOnlyObjectWrapper<Disk.@Nullable Use> use =
            new ReadOnlyObjectWrapper<>(this, "use");
    private final ReadOnlyObjectWrapper<@Nullable EngineFailure> failure =
            new ReadOnlyObjectWrapper<>(this, "failure");
    private final ReadOnlyObjectWrapper<String> freed =
            new ReadOnlyObjectWrapper<>(this, "freed", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private Tasks.@Nullable Work looking;

    DiskViewModel(EngineSession session, Tasks tasks, Activities activities) {
        this.session = session;
        this.tasks = tasks;
        this.activities = activities;
        session.onConnected(
                info -> {
                    use.set(null);
                    failure.set(null);
                    freed.set("");
                });
    }

    /** Asks the engine; what was known stays until it answers. */
    void look() {
        if (looking != null) {
            looking.cancel();
        }
        looking =
                tasks.run(
                        () -> session.engine().disk().use(),
                        now -> {
                            failure.set(null);
                            use.set(now);
                        },
                        failure::set);
    }

    /** Removes what is unused of some parts, and looks again. */
    void free(Collection<Part> parts) {
        if (busy.get() || parts.isEmpty()) {
            return;
        }
        busy.set(true);
        freed.set("");
        failure.set(null);
        var work = new AtomicReference<Tasks.Work>();
        var activity =
                activities.start(
                        Words.get("engine.disk.freeing"),
                        () -> {
                            work.get().cancel();
                            busy.set(false);
                            look();
                        });
        var wanted = List.copyOf(parts);
        DoubleConsumer progress = part -> tasks.onFxThread(() -> activity.setProgress(part));
        work.set(
                tasks.run(
                        () -> each(wanted, progress),
                        bytes -> {
                            activity.end();
                            busy.set(false);
                            freed.set(Words.get("engine.disk.freed", Sizes.of(bytes)));
                            look();
                        },
                        why -> {
                            activity.end();
                            busy.set(false);
                            look();
                            failure.set(why);
                        }));
    }

    private long each(List<Part> parts, DoubleConsumer progress) {
        var disk = session.engine().disk();
        long bytes = 0;
        for (int i = 0; i < parts.size(); i++) {
            progress.accept((double) i / parts.size());
            bytes += disk.free(parts.get(i));
        }
        return bytes;
    }

    /** Null until the engine has told. */
    ReadOnlyObjectProperty<Disk.@Nullable Use> useProperty() {
        return use.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable EngineFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What the last clean-up freed, as a sentence; empty if there was none. */
    ReadOnlyObjectProperty<String> freedProperty() {
        return freed.getReadOnlyProperty();
    }

    /** Whether a clean-up is under way. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
