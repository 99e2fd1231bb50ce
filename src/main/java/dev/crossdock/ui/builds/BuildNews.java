package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.News;
import dev.crossdock.ui.fx.Notifier;

import javafx.collections.ListChangeListener;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;

/** Tells of every build that ends by itself. */
final class BuildNews implements ListChangeListener<BuildRun> {
    private final BuildsViewModel viewModel;
    private final Notifier notifier;

    BuildNews(BuildsViewModel viewModel, Notifier notifier) {
        this.viewModel = viewModel;
        this.notifier = notifier;
    }

    @Override
    public void onChanged(Change<? extends BuildRun> change) {
        while (change.next()) {
            for (var run : change.getAddedSubList()) {
                run.resultProperty().subscribe(result -> ended(run, result));
            }
        }
    }

    private void ended(BuildRun run, @Nullable BuildResult result) {
        switch (result) {
            case null -> {}
            case BuildResult.Cancelled stopped -> {}
            case BuildResult.Succeeded done ->
                    tell(
                            run,
                            Badge.Tone.SUCCESS,
                            "builds.news.done",
                            Words.get(
                                    "builds.news.done.text",
                                    platforms(run),
                                    TimeSpan.measured(done.took())));
            case BuildResult.Failed failed ->
                    tell(run, Badge.Tone.DANGER, "builds.news.failed", failed.sentence());
        }
    }

    private void tell(BuildRun run, Badge.Tone tone, String title, String text) {
        notifier.tell(
                new News(
                        News.Kind.BUILD,
                        tone,
                        Words.get(title, run.request().tag()),
                        text,
                        Navigator.BUILDS,
                        () -> viewModel.bringUp(run)));
    }

    private static String platforms(BuildRun run) {
        return run.request().platforms().stream()
                .map(Platform::shortName)
                .collect(Collectors.joining(", "));
    }
}
