package dev.crossdock.ui.builds;

import dev.crossdock.core.run.shell.Quoting;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.builds.BuildForm.Place;
import dev.crossdock.ui.fx.Shown;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The fields of a build: its name, where the result goes, what is passed on to the builder. */
public final class FormPane extends VBox {

    private final TextField tag = new TextField();
    private final ComboBox<String> target = new ComboBox<>();
    private final TextField arguments = new TextField();
    private final ComboBox<Place> output = new ComboBox<>();
    private final ComboBox<String> builder = new ComboBox<>();
    private final TextField flags = new TextField();
    private final MenuButton add = new MenuButton(Words.get("builds.flags.add"));
    private BuildForm form = new BuildForm();

    public FormPane() {
        setSpacing(12);
        tag.setId("tag");
        tag.setPrefColumnCount(18);
        target.setId("target");
        target.setPrefWidth(150);
        arguments.setId("arguments");
        arguments.setPromptText(Words.get("builds.arguments.prompt"));
        arguments.setPrefColumnCount(18);
        output.setId("output");
        output.setPrefWidth(170);
        builder.setId("builder");
        builder.setPrefWidth(170);
        flags.setId("flags");
        flags.setPromptText(Words.get("builds.flags.prompt"));
        add.setId("addFlag");
        add.setMinWidth(USE_PREF_SIZE);
    }

    /**
     * Begins to show a form.
     *
     * @param machines what opens the sheet of further machines
     */
    void show(BuildForm of, Runnable machines) {
        form = of;
        tag.textProperty().bindBidirectional(of.tagProperty());
        arguments.textProperty().bindBidirectional(of.argumentsProperty());
        flags.textProperty().bindBidirectional(of.flagsProperty());
        target.setItems(of.targets());
        target.setConverter(named("builds.target.last"));
        target.valueProperty().bindBidirectional(of.targetProperty());
        builder.setItems(of.builders());
        builder.setConverter(named("builds.builder.automatic"));
        builder.valueProperty().bindBidirectional(of.builderProperty());
        output.getItems().setAll(Place.values());
        output.setConverter(words(Place::words));
        output.valueProperty().bindBidirectional(of.placeProperty());
        Arrays.stream(Template.values()).map(this::item).forEach(add.getItems()::add);
        var more = new Button(Words.get("builds.machines"));
        more.setId("machines");
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnAction(e -> machines.run());
        var builders = field("builds.builder", builder, new HBox(8, builder, more));
        var first =
                new FlowPane(
                        16,
                        12,
                        field("builds.tag", tag),
                        field("builds.output", output),
                        field("builds.target", target),
                        field("builds.arguments", arguments),
                        builders);
        HBox.setHgrow(flags, Priority.ALWAYS);
        var further = new HBox(8, flags, add);
        further.setMaxWidth(720);
        getChildren().setAll(first, archive(), field("builds.flags", flags, further));
    }

    private Node archive() {
        var path = new Label();
        path.getStyleClass().add("mono");
        path.setMinWidth(0);
        path.textProperty().bind(archivePath());
        var choose = new Button(Words.get("builds.archive.choose"));
        choose.setId("chooseArchive");
        choose.getStyleClass().add("small");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(e -> chooseArchive());
        var line = new HBox(8, new Label(Words.get("builds.archive")), path, choose);
        line.setAlignment(Pos.CENTER_LEFT);
        Shown.of(line, form.placeProperty().isEqualTo(Place.ARCHIVE));
        return line;
    }

    private StringBinding archivePath() {
        return Bindings.createStringBinding(
                () -> form.archiveFile().toString(), form.archiveProperty(), form.tagProperty());
    }

    private void chooseArchive() {
        var chooser = new FileChooser();
        var proposed = form.archiveFile();
        chooser.setTitle(Words.get("builds.archive.choose"));
        chooser.setInitialDirectory(proposed.getParent().toFile());
        chooser.setInitialFileName(proposed.getFileName().toString());
        var chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            form.archiveProperty().set(chosen.toPath());
        }
    }

    /** What can be added, as it is then typed; what asks for a file or a folder opens a chooser. */
    private enum Template {
        SECRET_FILE("--secret id=NAME,src="),
        SECRET_VARIABLE("--secret id=NAME,env=VARIABLE"),
        SSH("--ssh default"),
        LABEL("--label NAME=VALUE"),
        ANOTHER_TAG("--tag NAME:TAG"),
        CONTEXT("--build-context NAME="),
        CACHE_FROM("--cache-from type=registry,ref=NAME:TAG"),
        CACHE_TO("--cache-to type=registry,ref=NAME:TAG,mode=max"),
        NO_CACHE("--no-cache"),
        PULL("--pull"),
        PROVENANCE("--provenance=false"),
        SBOM("--sbom=true");

        private final String text;

        Template(String text) {
            this.text = text;
        }

        String words() {
            return Words.get(
                    "builds.flags.add." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private MenuItem item(Template template) {
        var item = new MenuItem(template.words());
        item.setOnAction(e -> add(template));
        return item;
    }

    private void add(Template template) {
        var text = template.text + path(template);
        var before = flags.getText().strip();
        flags.setText(before.isEmpty() ? text : before + " " + text);
        flags.requestFocus();
        selectPlaceholder(flags.getText().length() - text.length());
    }

    private String path(Template template) {
        var chosen =
                switch (template) {
                    case SECRET_FILE -> new FileChooser().showOpenDialog(getScene().getWindow());
                    case CONTEXT -> new DirectoryChooser().showDialog(getScene().getWindow());
                    default -> null;
                };
        return chosen == null ? "" : quoted(chosen.toString());
    }

    private static String quoted(String path) {
        return Quoting.LITERAL.quote(path);
    }

    /** What is in capitals is to be typed over. */
    private void selectPlaceholder(int from) {
        var found = Pattern.compile("\\b(NAME:TAG|NAME|VARIABLE)\\b").matcher(flags.getText());
        if (found.find(from)) {
            flags.selectRange(found.start(), found.end());
        } else {
            flags.end();
        }
    }

    private static VBox field(String key, Control control) {
        return field(key, control, control);
    }

    private static VBox field(String key, Control control, Node shown) {
        var label = new Label(Words.get(key));
        label.getStyleClass().add("secondary");
        label.setLabelFor(control);
        control.setAccessibleText(label.getText());
        return new VBox(4, label, shown);
    }

    /** The empty name stands for what nobody has to name. */
    private static StringConverter<String> named(String keyOfNone) {
        return words(name -> name.isEmpty() ? Words.get(keyOfNone) : name);
    }

    private static <T> StringConverter<T> words(Function<T, String> of) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : of.apply(value);
            }

            @Override
            public T fromString(String shown) {
                throw new UnsupportedOperationException("nobody types here");
            }
        };
    }
}
