package dev.crossdock.ui.builds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Keeper;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.News;
import dev.crossdock.ui.fx.Settings;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class BuildNewsTest {
    @TempDir private Path folder;
    private final StandInSession session = new StandInSession(new StandInEngine());
    private final HangingBuilder builder = new HangingBuilder();
    private final List<String> opened = new ArrayList<>();
    private final List<News> told = new ArrayList<>();
    private final BuildsViewModel page =
            new BuildsViewModel(
                    session,
                    builder,
                    new CheckedFile(),
                    new SameThreadTasks(),
                    new Activities(),
                    new Opened(),
                    Keeper.untilTheEnd(),
                    new Settings(),
                    Duration.ZERO);

    private void build(BuildResult how) throws IOException {
        session.connect();
        builder.end(how);
        page.runs().all().addListener(new BuildNews(page, told::add));
        page.open(Files.writeString(folder.resolve("Dockerfile"), CheckedFile.MOCK_UP));
        page.form().tagProperty().set("acme/web:3");
        page.build();
    }

    @Test
    void aBuildThatEndsWellIsTold() throws IOException {
        build(new BuildResult.Succeeded(Duration.ofSeconds(64), Map.of(), ""));
        assertThat(told)
                .extracting(News::kind, News::tone, News::title, News::text)
                .containsExactly(
                        tuple(
                                News.Kind.BUILD,
                                Badge.Tone.SUCCESS,
                                "acme/web:3 is built",
                                "For amd64, arm64, in 64.0 s."));
    }

    @Test
    void aBuildThatFailsIsToldWithItsReason() throws IOException {
        build(new BuildResult.Failed("RUN make ended with 2.", "secret detail"));
        assertThat(told)
                .extracting(News::tone, News::title, News::text)
                .containsExactly(
                        tuple(
                                Badge.Tone.DANGER,
                                "acme/web:3 could not be built",
                                "RUN make ended with 2."));
    }

    @Test
    void aBuildThatSomebodyStopsIsNoNews() throws IOException {
        build(new BuildResult.Cancelled());
        assertThat(told).isEmpty();
    }

    @Test
    void whoWantsToSeeItIsLedToThatBuild() throws IOException {
        build(new BuildResult.Failed("RUN make ended with 2.", ""));
        page.take(Files.writeString(folder.resolve("other.Dockerfile"), CheckedFile.MOCK_UP));
        assertThat(page.runProperty().get()).isNull();
        told.getFirst().show().run();
        assertThat(opened).containsExactly(Navigator.BUILDS);
        assertThat(page.runProperty().get()).isEqualTo(page.runs().all().getFirst());
    }

    private final class Opened implements Navigator {
        @Override
        public void open(String pageId) {
            opened.add(pageId);
        }

        @Override
        public void run(@Nullable RunSpec start) {}

        @Override
        public void showContainer(String id, ContainerView view) {}
    }
}
