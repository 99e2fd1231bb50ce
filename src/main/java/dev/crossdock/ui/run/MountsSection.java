package dev.crossdock.ui.run;

import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.RunSpecBuilder;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** The folders and volumes that are mounted, and the volumes that the image declares. */
public final class MountsSection extends RowSection<MountRow> {

    @Override
    public void load(RunSpec spec) {
        getRows().setAll(spec.mounts().stream().map(MountRow::new).toList());
    }

    /** Offers a named volume for each that the image declares, as soon as that is known. */
    void image(@Nullable ImageDetails details) {
        getOffers().clear();
        if (details != null) {
            details.volumes().forEach(path -> offer(path, details.reference()));
        }
    }

    private void offer(String path, String image) {
        boolean given = getRows().stream().anyMatch(row -> row.targetProperty().get().equals(path));
        if (!given) {
            var text = Words.get("wizard.mounts.keep", path);
            getOffers()
                    .add(
                            new Offer(
                                    text,
                                    () -> {
                                        add(MountRow.VOLUME, volumeName(image), path);
                                        getOffers().removeIf(o -> o.text().equals(text));
                                    }));
        }
    }

    /** Of {@code registry/team/postgres:16} it is {@code postgres-data}. */
    private static String volumeName(String image) {
        var name = image.substring(image.lastIndexOf('/') + 1).split("[:@]")[0];
        return name + "-data";
    }

    /** A folder; its paths are empty. */
    @Override
    public MountRow add() {
        return add(MountRow.FOLDER, null, "");
    }

    /** A volume; its name and path are empty. */
    public MountRow addVolume() {
        return add(MountRow.VOLUME, null, "");
    }

    /** A folder that was chosen. */
    public MountRow addFolder(String path) {
        return add(MountRow.FOLDER, path, "");
    }

    private MountRow add(String type, @Nullable String source, String target) {
        var row = new MountRow(type, source, target);
        getRows().add(row);
        return row;
    }

    @Override
    public void write(RunSpecBuilder run) {
        run.mounts(
                getRows().stream()
                        .filter(row -> row.problemProperty().get().isEmpty())
                        .map(MountRow::mount)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
