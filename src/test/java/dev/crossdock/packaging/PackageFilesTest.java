package dev.crossdock.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

/** The files that only a Mac reads say what they must. */
class PackageFilesTest {
    private static final Path FOLDER = Path.of("packaging");

    @Test
    void theInfoListHasItsKeys() throws Exception {
        var info = plist("macos/Info.plist");

        assertThat(info)
                .containsEntry("LSMinimumSystemVersion", "13.0")
                .containsEntry("LSArchitecturePriority", "arm64")
                .containsEntry("LSApplicationCategoryType", "public.app-category.developer-tools")
                .containsEntry("NSHighResolutionCapable", "true")
                .containsEntry("CFBundleExecutable", "DEPLOY_LAUNCHER_NAME")
                .containsEntry("CFBundleIdentifier", "DEPLOY_BUNDLE_IDENTIFIER")
                .containsEntry("CFBundleShortVersionString", "@VERSION@");
        assertThat(info.get("CFBundleURLTypes")).contains("crossdock");
        assertThat(info.get("CFBundleDocumentTypes"))
                .contains("public.data", "public.folder", "None", "document.icns");
    }

    @Test
    void aVirtualMachineMayRunWhatItWritesAndIsNotSandboxed() throws Exception {
        assertThat(plist("macos/Crossdock.entitlements"))
                .containsOnly(
                        Map.entry("com.apple.security.cs.allow-jit", "true"),
                        Map.entry("com.apple.security.cs.allow-unsigned-executable-memory", "true"),
                        Map.entry("com.apple.security.cs.disable-library-validation", "true"));
    }

    @Test
    void everyModuleOfThePackageIsOneOfTheJdk() throws Exception {
        var known = ModuleFinder.ofSystem();
        try (var lines = Files.lines(FOLDER.resolve("modules"))) {
            assertThat(lines.filter(line -> !line.startsWith("#")))
                    .isNotEmpty()
                    .allMatch(name -> known.find(name).isPresent());
        }
    }

    @Test
    void noTwoLaunchersAreOneFileOnAMac() throws Exception {
        var script = Files.readString(FOLDER.resolve("package"));
        var name = script.replaceAll("(?s).*--add-launcher \"([^=]*)=.*", "$1");

        assertThat(name).isNotEqualToIgnoringCase("Crossdock");
        assertThat(Files.readString(FOLDER.resolve("crossdock.rb"))).contains("MacOS/" + name);
    }

    /** Keys and values of a property list's outermost dictionary, as text. */
    private static Map<String, String> plist(String name) throws Exception {
        var root = (Element) parse(FOLDER.resolve(name)).getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("plist");
        var pairs = new LinkedHashMap<String, String>();
        var children = ((Element) root.getElementsByTagName("dict").item(0)).getChildNodes();
        String key = null;
        for (int i = 0; i < children.getLength(); i++) {
            if (!(children.item(i) instanceof Element child)) {
                continue;
            }
            if (child.getTagName().equals("key")) {
                key = child.getTextContent();
            } else {
                assertThat(key).as("the key of " + child.getTagName()).isNotNull();
                var text = child.getTextContent().strip();
                pairs.put(key, text.isEmpty() ? child.getTagName() : text);
                key = null;
            }
        }
        return pairs;
    }

    private static Document parse(Path file) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        // Apple's definition is not fetched
        builder.setEntityResolver((id, system) -> new InputSource(new StringReader("")));
        return builder.parse(file.toFile());
    }
}
