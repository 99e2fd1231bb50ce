package dev.crossdock.ui.images;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.engine.LocalVariant;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Activity;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Tasks;
import dev.crossdock.ui.fx.Technical;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/** What can be done with images. What came of the last thing done is kept to be shown. */
final class ImageActions {
    /**
     * What came of something.
     *
     * @param good whether it was done
     * @param title what was wanted and did not come to be, such as {@code postgres:16 could not be
     *     pulled}
     * @param text why not, and what to do; or what is different now
     * @param technical what the engine said; empty where the text holds it
     */
    record Outcome(boolean good, String title, String text, String technical) {
        static Outcome failed(String title, EngineFailure why) {
            return new Outcome(false, title, why.sentence(), Technical.of(why));
        }
    }

    private final EngineSession session;
    private final Tasks tasks;
    private final Activities activities;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome");

    ImageActions(EngineSession session, Tasks tasks, Activities activities, Navigator navigator) {
        this.session = session;
        this.tasks = tasks;
        this.activities = activities;
        this.navigator = navigator;
    }

    /** What is to be told of the last thing done; null for nothing, or when it was read. */
    ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** The outcome was read. */
    void dismiss() {
        outcome.set(null);
    }

    /**
     * Opens the wizard.
     *
     * @param platform null to let it recommend one
     */
    void run(String reference, @Nullable Platform platform) {
        navigator.run(RunSpec.builder(reference).platform(platform).build());
    }

    /** Opens the page that runs it on all of its platforms. */
    void testEverywhere(String reference) {
        navigator.testEverywhere(reference);
    }

    /** Pulls one platform in the background. */
    void pull(String reference, Platform platform) {
        pull(reference, List.of(platform), false);
    }

    /**
     * Pulls in the background.
     *
     * @param platforms none for the one that the engine takes
     * @param keepEach whether each gets a name of its own beside this one
     */
    void pull(String reference, List<Platform> platforms, boolean keepEach) {
        var pull = new Pull(reference, platforms, keepEach);
        inBackground(
                pull.title(),
                activity ->
                        pull.perform(
                                session.engine().images(),
                                (title, part) ->
                                        tasks.onFxThread(() -> show(activity, title, part))),
                failed -> pull.outcome(failed).ifPresent(outcome::set),
                Words.get("images.trouble.pull", reference));
    }

    private static void show(Activity activity, String title, double part) {
        activity.setProgress(part);
        activity.setTitle(
                part < 0 ? title : Words.get("images.percent", title, Math.round(100 * part)));
    }

    /**
     * What is to be pulled, before it is decided.
     *
     * @param all the engine's images
     */
    PullViewModel pulling(List<ImageRow> all, String given, List<Platform> chosen) {
        return new PullViewModel(session.info().orElse(null), all, given, chosen);
    }

    /** Whether a pull of another platform takes the name away from the one that is here. */
    boolean keepsOneAName() {
        return session.info()
                .filter(info -> info.store() == EngineInfo.ImageStore.GRAPHDRIVER)
                .isPresent();
    }

    /**
     * Removes unused images in the background, and tells what that freed.
     *
     * @param nameless whether those without a name go
     * @param rows what was shown to go
     */
    void prune(boolean nameless, List<ImageRow> rows) {
        var pruning = new Pruning(session, nameless, rows);
        inBackground(
                pruning.title(),
                activity -> pruning.perform(part -> progress(activity, part)),
                result -> outcome.set(Pruning.outcome(result)),
                Words.get("images.trouble.prune"));
    }

    private void progress(Activity activity, double part) {
        tasks.onFxThread(() -> activity.setProgress(part));
    }

    /** Does something long that the status bar shows and that can be cancelled there. */
    private <T> void inBackground(
            String title, Function<Activity, T> work, Consumer<T> done, String failure) {
        dismiss();
        var running = new AtomicReference<Tasks.@Nullable Work>();
        var activity =
                activities.start(
                        title,
                        () -> {
                            var now = running.get();
                            if (now != null) {
                                now.cancel();
                            }
                        });
        running.set(
                tasks.run(
                        () -> work.apply(activity),
                        result -> {
                            activity.end();
                            done.accept(result);
                        },
                        why -> {
                            activity.end();
                            outcome.set(Outcome.failed(failure, why));
                        }));
    }

    /** Gives an image a second name. */
    void tag(ImageRow image, String name) {
        dismiss();
        tasks.run(
                () -> {
                    session.engine().images().tag(image.key(), name);
                    return name;
                },
                done -> {},
                why ->
                        outcome.set(
                                Outcome.failed(
                                        Words.get("images.trouble.tag", image.text(), name), why)));
    }

    /** A push that has not begun. */
    PushViewModel push(ImageRow row) {
        return new PushViewModel(
                session,
                tasks,
                activities,
                row.key(),
                row.image().variants().stream().map(LocalVariant::platform).distinct().toList(),
                (name, why) ->
                        outcome.set(Outcome.failed(Words.get("images.trouble.push", name), why)));
    }

    /** Deletes one after the other in the background; tells of those that stayed. */
    void delete(List<Deletion.Line> lines) {
        var deletions = new Deletions(session, lines);
        inBackground(
                deletions.title(),
                activity -> deletions.perform(part -> progress(activity, part)),
                failed -> deletions.trouble(failed).ifPresent(outcome::set),
                deletions.failure());
    }
}
