package dev.crossdock.ui.containers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

/**
 * All that the engine tells of the container that is looked at, to be searched. The values of
 * environment variables are hidden until somebody asks for them, and hidden again with the next
 * container.
 */
public final class InspectViewModel {

    /** How it is shown. */
    enum Form {
        /** What matters, in sentences. */
        SUMMARY,
        TREE,
        JSON
    }

    /** Made when it is first asked for, which no start does. */
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper();

        /** A line a value, as docker inspect prints it. */
        static final DefaultPrettyPrinter LINES =
                new DefaultPrettyPrinter(
                                Separators.createDefaultInstance()
                                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                        .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    }

    private final EngineSession session;
    private final Tasks tasks;
    private final ContainerViewModel container;
    private final ObjectProperty<Form> form =
            new SimpleObjectProperty<>(this, "form", Form.SUMMARY);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final BooleanProperty values = new SimpleBooleanProperty(this, "values");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper(this, "found", "");
    private final ReadOnlyObjectWrapper<@Nullable InspectItem> tree =
            new ReadOnlyObjectWrapper<>(this, "tree");
    private final ReadOnlyObjectWrapper<@Nullable EngineFailure> failure =
            new ReadOnlyObjectWrapper<>(this, "failure");
    private JsonNode told = NullNode.getInstance();
    private Tasks.@Nullable Work asking;

    InspectViewModel(EngineSession session, Tasks tasks, ContainerViewModel container) {
        this.session = session;
        this.tasks = tasks;
        this.container = container;
        container.itemProperty().subscribe(this::another);
        container.detailsProperty().subscribe(details -> load());
        form.subscribe(now -> load());
        search.subscribe(words -> show());
        values.subscribe(now -> show());
    }

    ObjectProperty<Form> formProperty() {
        return form;
    }

    StringProperty searchProperty() {
        return search;
    }

    /** Whether the values of environment variables are shown. */
    BooleanProperty valuesProperty() {
        return values;
    }

    /** All of it as JSON; empty until it has come. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** What of it has the searched words; null until it has come, and where nothing has them. */
    ReadOnlyObjectProperty<@Nullable InspectItem> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    /** How many values have the searched words; empty while nothing is searched. */
    ReadOnlyStringProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Why it could not be had; null if it could. */
    ReadOnlyObjectProperty<@Nullable EngineFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    private void another(@Nullable ContainerItem item) {
        values.set(false);
        told = NullNode.getInstance();
        show();
        load();
    }

    private void load() {
        if (asking != null) {
            asking.cancel();
        }
        var item = container.itemProperty().get();
        if (item == null || form.get() == Form.SUMMARY) {
            return;
        }
        asking =
                tasks.run(
                        () -> session.engine().containers().inspectText(item.id()),
                        this::loaded,
                        failure::set);
    }

    private void loaded(String json) {
        try {
            told = Json.MAPPER.readTree(json);
            failure.set(null);
        } catch (JsonProcessingException e) {
            failure.set(new EngineFailure.Refused(0, String.valueOf(e.getOriginalMessage())));
        }
        show();
    }

    private void show() {
        if (told.isNull()) {
            text.set("");
            tree.set(null);
            found.set("");
            return;
        }
        var shown = values.get() ? told : hidden(told.deepCopy());
        var words = search.get().strip();
        var root = InspectItem.of(shown);
        text.set(printed(shown));
        tree.set(words.isEmpty() ? root : root.sifted(words).orElse(null));
        found.set(words.isEmpty() ? "" : Words.get("inspect.found", root.count(words)));
    }

    private static String printed(JsonNode node) {
        try {
            return Json.MAPPER.writer(Json.LINES).writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with dots in place of every value of an environment. */
    private static JsonNode hidden(JsonNode node) {
        node.properties().stream()
                .filter(field -> field.getKey().equals("Env"))
                .map(field -> field.getValue())
                .filter(ArrayNode.class::isInstance)
                .map(ArrayNode.class::cast)
                .forEach(InspectViewModel::hide);
        node.forEach(InspectViewModel::hidden);
        return node;
    }

    private static void hide(ArrayNode environment) {
        for (int i = 0; i < environment.size(); i++) {
            var name = environment.get(i).asText().split("=", 2)[0];
            environment.set(i, new TextNode(name + "=" + Facts.DOTS));
        }
    }
}
