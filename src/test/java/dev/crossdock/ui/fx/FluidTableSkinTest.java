package dev.crossdock.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.ui.FxTest;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class FluidTableSkinTest extends FxTest {
    private static final int MANY = 500;

    private TableView<String> table;

    @BeforeEach
    void open() {
        table = onFx(FluidTableSkinTest::filled);
        show(table, 400, 500);
        settle();
    }

    private static TableView<String> filled() {
        var table = new TableView<String>();
        var column = new TableColumn<String, String>("Name");
        column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue()));
        table.getColumns().setAll(List.of(column));
        table.setFixedCellSize(36);
        FluidTableSkin.install(table);
        IntStream.range(0, MANY).forEach(i -> table.getItems().add("image-" + i));
        return table;
    }

    @Test
    void rowsShowWhatTheyWereScrolledTo() {
        onFx(
                () -> {
                    table.scrollTo(300);
                    table.layout();
                    return table;
                });
        assertThat(rows()).extracting(TableRow::getItem).contains("image-300", "image-305");
        assertThat(says("image-305")).isTrue();
    }

    @Test
    void theMarkOfTheSelectedRowStaysWithItFromTheFirstFrameOn() {
        onFx(
                () -> {
                    table.getSelectionModel().select(2);
                    return table;
                });
        settle();
        var plain = row("image-3").getBackground();
        var marked = row("image-2").getBackground();
        assertThat(marked).isNotEqualTo(plain);
        var painted =
                onFx(
                        () -> {
                            table.scrollTo(100);
                            table.layout(); // and no styling, which comes before it in a frame
                            return rows().stream().map(TableRow::getBackground).distinct().toList();
                        });
        assertThat(painted).containsExactly(plain);
        onFx(
                () -> {
                    table.scrollTo(0);
                    table.layout();
                    return table;
                });
        assertThat(row("image-2").getBackground()).isEqualTo(marked);
    }

    private TableRow<String> row(String item) {
        return rows().stream().filter(r -> item.equals(r.getItem())).findFirst().orElseThrow();
    }

    private List<TableRow<String>> rows() {
        return onFx(
                () ->
                        table.lookupAll(".fluid-row").stream()
                                .map(FluidTableSkinTest::row)
                                .filter(row -> row.isVisible() && !row.isEmpty())
                                .toList());
    }

    @SuppressWarnings("unchecked")
    private static TableRow<String> row(Node node) {
        return (TableRow<String>) node;
    }
}
