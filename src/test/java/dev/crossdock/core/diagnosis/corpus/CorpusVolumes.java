package dev.crossdock.core.diagnosis.corpus;

import com.github.dockerjava.api.DockerClient;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Volumes with files in them, made without starting anything. */
record CorpusVolumes(DockerClient client, String image, Map<String, String> labels) {

    /**
     * A volume, and where the engine keeps it: that folder stands in for one of the host, which the
     * engine may not see.
     */
    record Volume(String name, String folder) {}

    Volume make(List<CorpusFile> files) throws IOException {
        var name = client.createVolumeCmd().withLabels(labels).exec().getName();
        var filler =
                client.createContainerCmd(image)
                        .withLabels(labels)
                        .withHostConfig(
                                com.github.dockerjava.api.model.HostConfig.newHostConfig()
                                        .withBinds(
                                                com.github.dockerjava.api.model.Bind.parse(
                                                        name + ":/v")))
                        .exec()
                        .getId();
        try {
            client.copyArchiveToContainerCmd(filler)
                    .withRemotePath("/v")
                    .withTarInputStream(new ByteArrayInputStream(tar(files)))
                    .exec();
        } finally {
            client.removeContainerCmd(filler).exec();
        }
        return new Volume(name, client.inspectVolumeCmd(name).exec().getMountpoint());
    }

    void remove(Volume volume) {
        client.removeVolumeCmd(volume.name()).exec();
    }

    private static byte[] tar(List<CorpusFile> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            for (var file : files) {
                tar.putArchiveEntry(entry(file));
                if (file.link().isEmpty() && !file.directory()) {
                    tar.write(file.content());
                }
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static TarArchiveEntry entry(CorpusFile file) {
        var path = file.path().substring(1) + (file.directory() ? "/" : "");
        var entry =
                file.link().isEmpty()
                        ? new TarArchiveEntry(path.equals("/") ? "./" : path)
                        : new TarArchiveEntry(path, TarConstants.LF_SYMLINK);
        entry.setLinkName(file.link());
        entry.setMode(file.mode());
        entry.setUserId(file.owner());
        entry.setGroupId(file.owner());
        if (file.link().isEmpty() && !file.directory()) {
            entry.setSize(file.content().length);
        }
        return entry;
    }
}
