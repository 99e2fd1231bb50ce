package dev.crossdock.ui.fx;

import dev.crossdock.core.text.Words;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Loads the FXML that stands beside a controller and has its name. The controller is made by the
 * caller, with what it needs; the file names its class in {@code fx:controller}, so that {@code
 * ${controller.viewModel.x}} can be bound there.
 */
public final class Fxml {
    private Fxml() {}

    /**
     * Loads {@code Name.fxml} for a controller of class {@code Name}. Its root remembers the name,
     * by which a test knows which it has seen.
     *
     * @param controller its controller
     * @param included the controllers of files that it includes
     * @throws IllegalStateException if a file asks for a controller that was not given: a mistake
     *     in the program
     */
    public static Parent load(Object controller, Object... included) {
        var type = controller.getClass();
        var place = type.getResource(type.getSimpleName() + ".fxml");
        if (place == null) {
            throw new IllegalStateException("No " + type.getSimpleName() + ".fxml beside " + type);
        }
        var loader = new FXMLLoader(place, Words.bundle());
        loader.setControllerFactory(wanted -> given(wanted, controller, List.of(included)));
        try {
            Parent root = loader.load();
            root.getProperties().put(Fxml.class, type.getSimpleName());
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot load " + place, e);
        }
    }

    private static Object given(Class<?> wanted, Object controller, List<Object> included) {
        if (wanted == controller.getClass()) {
            return controller;
        }
        return included.stream()
                .filter(other -> other.getClass() == wanted)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No controller " + wanted.getName() + " was given"));
    }
}
