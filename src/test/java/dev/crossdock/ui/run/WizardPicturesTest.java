package dev.crossdock.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Thorough;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.PullProgress;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.DockerRunParser;
import dev.crossdock.core.run.PastedRun;
import dev.crossdock.ui.fx.Fold;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The wizard's pages, to be looked at beside their mock-up. */
@Thorough // what they show is tested beside them
class WizardPicturesTest extends WizardWindow {
    private static final String PASTED =
            "docker run -d --platform linux/amd64 --name reports-db"
                    + " -e POSTGRES_PASSWORD=secret -p 5433:5432 postgres:16";
    private static final String LONG =
            "registry.eu-central-1.example-company.com:5000/platform-engineering/data-services/"
                    + "postgres-with-extensions:16.4-bookworm-20260115";

    @Test
    void everyPage() {
        staged.engine.here("node:22-alpine", 180, Platform.ARM64, Platform.AMD64);
        staged.engine.here(LONG, 612, Platform.AMD64, Platform.ARM64, Platform.ARM_V7);
        staged.engine.here("s390x/ubuntu:24.04", 76, StagedSession.S390X);
        open();
        waitForText("node:22-alpine");
        inAllLooks("wizard-image");
        write("#field", PASTED);
        inAllLooks("wizard-image-command");
        write("#field", PASTED.replace(" -", " \\\n  -").replace("--name", "--nmae"));
        picture("wizard-image-wrong");
        take(PASTED);
        inAllLooks("wizard-platform");
        enter();
        waitForText("Open a terminal");
        inAllLooks("wizard-settings");
        enter();
        waitForText("Nothing stands in the way");
        inAllLooks("wizard-review");
        assertThat(isShown(".wizard")).isTrue();
    }

    @Test
    void longNamesAndManyPlatforms() {
        staged.engine.here(LONG, 612, Platform.AMD64, Platform.ARM64, Platform.ARM_V7);
        staged.engine.publish(
                LONG,
                "linux/arm64 158",
                "linux/amd64 160",
                "linux/arm/v7 139",
                "linux/arm/v6 138",
                "linux/arm/v5 141",
                "linux/386 161",
                "linux/ppc64le 170",
                "linux/riscv64 150",
                "linux/s390x 152",
                "linux/mips64le 151",
                "linux/loong64 149");
        open();
        take(
                "docker run --name a-container-with-a-name-that-goes-on-and-on-and-on --platform"
                        + " linux/arm/v6 -v /Users/me/projects/some/very/long/path/to/the/data/folder:/var/lib/postgresql/data"
                        + " -e A_VARIABLE_WITH_A_VERY_LONG_NAME_INDEED=x -p 127.0.0.1:15432:5432 --memory 2g --init "
                        + LONG
                        + " postgres -c shared_preload_libraries=pg_stat_statements -c 'log_line_prefix=%m [%p] '");
        onFx(
                () -> {
                    ((Fold) node("#more")).openProperty().set(true);
                    return true;
                });
        inAllLooks("wizard-long-platform");
        onFx(
                () -> {
                    ((ScrollPane) node(".platform-page #scroll")).setVvalue(1);
                    return true;
                });
        picture("wizard-long-platform-end");
        enter();
        waitForText("Open a terminal");
        picture("wizard-long-settings");
        enter();
        waitForText("What will happen");
        inAllLooks("wizard-long-review");
    }

    @Test
    void whatGoesWrong() {
        staged.engine.container("reports-db", "0.0.0.0:5433->5432/tcp");
        staged.engine.failing.put(
                "ask",
                new EngineFailure.RegistryUnreachable("postgres:16", "dial tcp: no such host"));
        staged.engine.failing.put(
                "start", new EngineFailure.NotStarted("exec: \"nope\": executable file not found"));
        open();
        take(PASTED.replace("-e POSTGRES_PASSWORD=secret ", "-m 64g -v /nowhere/data:/data "));
        picture("wizard-no-registry");
        enter();
        waitForText("Open a terminal");
        write("#command", "echo $HOME && ls");
        write("#name", "not a name");
        waitForText("is no name");
        picture("wizard-settings-wrong");
        write("#name", "reports-db");
        enter();
        waitForText("things need a look");
        inAllLooks("wizard-review-problems");
        enter();
        waitForText("The container did not start");
        picture("wizard-review-failed");
    }

    @Test
    void nothingKnownOfTheImage() {
        var login = new EngineFailure.LoginNeeded("shop/private:1", "denied: not logged in");
        staged.engine.failing.put("ask", login);
        open();
        take("shop/private:1");
        picture("wizard-nothing-known");
        assertThat(says(login.sentence())).isTrue();
    }

    @Test
    void aPullUnderWay() {
        var end = new CountDownLatch(1);
        staged.engine.pulling.add(new PullProgress("a", "Downloading", 30_000_000, 80_000_000));
        staged.engine.pulling.add(new PullProgress("b", "Pull complete", 0, 0));
        staged.engine.whilePulling = () -> await(end);
        open();
        take(PASTED);
        enter();
        enter();
        waitForText("Nothing stands in the way");
        enter();
        waitForText("30 MB of 158 MB");
        picture("wizard-review-pulling");
        robot.push(KeyCode.ESCAPE);
        waitForText("The pull was stopped");
        picture("wizard-review-stopped");
        assertThat(staged.engine.created).isEmpty();
        end.countDown();
    }

    /** Pictures in both themes, and in a window that is as small as it may be. */
    private void inAllLooks(String name) {
        picture(name);
        theme(Theme.Choice.DARK);
        picture(name + "-dark");
        theme(Theme.Choice.LIGHT);
        resize(900, 600);
        picture(name + "-narrow");
        resize(1180, 760);
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new EngineException(new EngineFailure.Cancelled(), e);
        }
    }

    @Test
    void whatWasRunBefore() {
        for (var line :
                List.of(
                        "docker run --rm alpine:3.20 uname -m",
                        "docker run -d --name web -p 8080:80 -v /srv/www:/usr/share/nginx/html:ro"
                                + " nginx:1.27",
                        PASTED)) {
            onFx(
                    () -> {
                        staged.memory.remember(((PastedRun) DockerRunParser.parse(line)).spec());
                        return line;
                    });
        }
        onFx(
                () -> {
                    staged.memory.favourite(staged.memory.sorted().getLast(), true);
                    return staged;
                });
        open();
        screen.click("#before");
        inAllLooks("wizard-image-before");
        write("#field", "nginx");
        waitFor("the others to go", () -> !says("alpine"));
        robot.push(KeyCode.DOWN, KeyCode.ENTER);
        waitForText("Choose a platform");
    }

    @Test
    void noImagesYet() {
        staged.engine.clear();
        open();
        waitForText("Try one of these");
        picture("wizard-image-none");
    }
}
