package dev.crossdock.core.diagnosis.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.diagnosis.FileTree;
import dev.crossdock.core.engine.ContainerFiles;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.FileFacts;
import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class FileViewTest {

    private static final int AMD64 = 62;

    private final FileTree tree = new FileTree();
    private final FileView files =
            new FileView(tree, "id", "/srv", List.of("/usr/bin", "/opt/tools"));

    @BeforeEach
    void empty() {
        tree.clear();
    }

    @Test
    void followsLinksAbsoluteAndRelative() {
        tree.program("/bin/busybox", AMD64).link("/bin/sh", "/bin/ash").link("/bin/ash", "busybox");
        assertThat(files.find("/bin/sh"))
                .get()
                .extracting(FileEntry::path)
                .isEqualTo("/bin/busybox");
    }

    @Test
    void aLinkToNothingOrInACircleIsNothing() {
        tree.link("/a", "/b").link("/b", "/a").link("/c", "/gone");
        assertThat(files.find("/a")).isEmpty();
        assertThat(files.find("/c")).isEmpty();
    }

    @Test
    void looksUpNamesOnThePathAndPathsFromTheWorkingDirectory() {
        tree.text("/usr/bin/tool", 0644, "not executable")
                .program("/opt/tools/tool", AMD64)
                .text("/srv/run.sh", 0755, "#!/bin/sh\n");
        assertThat(files.program("tool"))
                .get()
                .extracting(FileEntry::path)
                .isEqualTo("/opt/tools/tool");
        assertThat(files.program("./run.sh"))
                .get()
                .extracting(FileEntry::path)
                .isEqualTo("/srv/run.sh");
        assertThat(files.program("run.sh")).isEmpty();
    }

    @Test
    void findsTheMostComfortableShellOfThePlatform() {
        assertThat(Shell.in(files, Platform.AMD64)).isEmpty();
        tree.program("/bin/busybox", AMD64);
        assertThat(Shell.in(new FileView(tree, "id", "", List.of()), Platform.AMD64))
                .contains(new Shell("/bin/busybox", List.of("sh")));
        tree.program("/bin/sh", AMD64).program("/bin/bash", 183);
        var later = new FileView(tree, "id", "", List.of());
        assertThat(Shell.in(later, Platform.AMD64)).contains(new Shell("/bin/sh", List.of()));
        assertThat(Shell.in(later, Platform.ARM64)).contains(new Shell("/bin/bash", List.of()));
    }

    @Test
    void anEngineThatShowsNoFilesIsToldApartFromAnEmptyContainer() {
        assertThat(files.readable()).isTrue();
        var refusing =
                new ContainerFiles() {
                    @Override
                    public Optional<FileFacts> stat(String container, String path) {
                        throw new EngineException(new EngineFailure.Refused(500, "no"));
                    }

                    @Override
                    public Optional<byte[]> head(String container, String path, int most) {
                        throw new EngineException(new EngineFailure.Refused(500, "no"));
                    }

                    @Override
                    public Map<String, FileFacts> belowMounts(String id, Set<String> paths) {
                        throw new EngineException(new EngineFailure.Refused(500, "no"));
                    }

                    @Override
                    public Set<String> written(String container) {
                        throw new EngineException(new EngineFailure.Refused(500, "no"));
                    }
                };
        var unreadable = new FileView(refusing, "id", "", List.of());
        assertThat(unreadable.readable()).isFalse();
        assertThat(unreadable.find("/bin/sh")).isEmpty();
        var file = new FileEntry("/a", "/a", new FileFacts("/a", FileFacts.Kind.FILE, 0, 0, ""));
        assertThat(unreadable.writtenSince(file)).isFalse();
    }
}
