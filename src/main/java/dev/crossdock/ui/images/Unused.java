package dev.crossdock.ui.images;

import dev.crossdock.core.engine.ImageSummary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The images that no container was made from, stopped ones counted.
 *
 * @param nameless those that have lost their last name, mostly to a newer build or pull
 * @param named those that have one
 */
record Unused(List<ImageRow> nameless, List<ImageRow> named) {
    static Unused of(List<ImageRow> all) {
        Set<String> used =
                all.stream()
                        .filter(row -> !row.useProperty().get().containers().isEmpty())
                        .map(ImageRow::image)
                        .map(ImageSummary::id)
                        .collect(Collectors.toSet());
        var split =
                all.stream()
                        .filter(row -> !used.contains(row.image().id()))
                        .sorted((a, b) -> a.text().compareTo(b.text()))
                        .collect(Collectors.partitioningBy(row -> row.reference().isPresent()));
        return new Unused(split.get(false), split.get(true));
    }

    boolean isEmpty() {
        return nameless.isEmpty() && named.isEmpty();
    }

    List<ImageRow> chosen(boolean nameless, boolean named) {
        var rows = new ArrayList<ImageRow>();
        if (nameless) {
            rows.addAll(this.nameless);
        }
        if (named) {
            rows.addAll(this.named);
        }
        return rows;
    }
}
