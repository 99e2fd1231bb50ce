package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.ui.Silent;
import dev.crossdock.ui.fx.Fxml;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every file of the window, as a screen reader meets it: nothing is without words. */
@EngineTest(lab = true)
class ScreenReaderIT extends RealWindow {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern INCLUDED =
            Pattern.compile("fx:include[^>]*source=\"(?:[^\"]*/)?(\\w+)");

    private final String name = "words-" + UUID.randomUUID().toString().substring(0, 8);
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> silent = new TreeSet<>();
    private final Map<String, String> files = files();
    private TestEngine lab;

    @BeforeEach
    void open(TestEngine engine) throws Exception {
        lab = engine;
        openOn(lab);
        lab.docker("run", "-d", "--name", name, lab.busybox(), "sleep", "600");
    }

    @AfterEach
    void removeContainer() throws IOException, InterruptedException {
        lab.docker("rm", "-f", name);
    }

    @Thorough
    @Test
    void everyControlOfEveryFileHasWords() {
        waitForText("busybox");
        look("images");
        var more = node("#more");
        assertThat(withoutWords(more)).as("what is taken away is missed").containsExactly(more);
        sheet("#pull", "pull");
        sheet("#settingsButton", "settings");
        withShortcut(KeyCode.DIGIT2);
        waitForText(name);
        look("containers");
        withShortcut(KeyCode.DIGIT3);
        waitForText("Builds");
        look("builds");
        withShortcut(KeyCode.DIGIT4);
        waitForText("Matrix");
        look("matrix");
        withShortcut(KeyCode.DIGIT5);
        waitForText("What this engine can run");
        look("engine");
        robot.push(KeyCode.F1);
        waitFor("the catalogue", () -> isShown(".catalogue"));
        look("catalogue");
        robot.push(KeyCode.ESCAPE);
        wizard();
        openOn("unix:///nowhere/docker.sock");
        waitFor("no engine", () -> isShown(".no-engine"));
        look("no engine");

        assertThat(silent).isEmpty();
        assertThat(seen).containsAll(files.keySet());
    }

    private List<Node> withoutWords(Node button) {
        return onFx(
                () -> {
                    var words = button.getAccessibleText();
                    button.setAccessibleText("");
                    var missed = Silent.in(scene().getRoot());
                    button.setAccessibleText(words);
                    return missed;
                });
    }

    private void wizard() {
        withShortcut(KeyCode.N);
        waitForText("What do you want to run?");
        robot.write("docker run -e A=b -p 80 -v /tmp:/tmp " + lab.busybox());
        robot.push(KeyCode.ENTER);
        waitForText("Choose a platform");
        waitFor("a platform", () -> !scene().lookup("#next").isDisabled());
        look("wizard, platform");
        robot.push(KeyCode.ENTER);
        waitForText("Open a terminal");
        look("wizard, settings");
    }

    private void sheet(String button, String what) {
        var opener = (Button) node(button);
        onFx(
                () -> {
                    opener.fire();
                    return opener;
                });
        waitFor("a sheet", () -> isShown(".sheet-paper"));
        look(what);
        robot.push(KeyCode.ESCAPE);
        waitFor("it to go", () -> !isShown(".sheet-paper"));
    }

    private void look(String where) {
        settle();
        onFx(
                () -> {
                    var root = scene().getRoot();
                    root.applyCss();
                    root.layout();
                    Silent.in(root).forEach(node -> silent.add(where + ": " + path(node)));
                    remember(root);
                    return root;
                });
    }

    private static String path(Node node) {
        var parent = node.getParent();
        return node + " in " + parent + " in " + (parent == null ? "" : parent.getParent());
    }

    private void remember(Node node) {
        if (node.getProperties().get(Fxml.class) instanceof String file) {
            seen.addAll(withIncluded(file));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::remember);
        }
    }

    private Set<String> withIncluded(String file) {
        var all = new HashSet<>(Set.of(file));
        var includes = INCLUDED.matcher(files.get(file));
        while (includes.find()) {
            all.addAll(withIncluded(includes.group(1)));
        }
        return all;
    }

    /** What stands in every file, by its name without the ending. */
    private static Map<String, String> files() {
        try (var all = Files.walk(SOURCES)) {
            return all.filter(path -> path.toString().endsWith(".fxml"))
                    .collect(
                            Collectors.toMap(
                                    path -> path.getFileName().toString().replace(".fxml", ""),
                                    ScreenReaderIT::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
