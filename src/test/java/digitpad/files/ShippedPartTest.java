package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedPartTest {
    @Test
    void everyPartNamesItsLicenceAndEveryLibraryItsVersion() throws IOException {
        List<ShippedPart> parts = ShippedPart.all();
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.name()).isNotBlank();
            assertThat(part.licences()).isNotBlank().doesNotContain("Unknown license");
        });
        assertThat(parts)
                .extracting(ShippedPart::name)
                .anyMatch(name -> name.contains("MNIST"))
                .anyMatch(name -> name.contains("javafx controls"))
                .anyMatch(name -> name.contains("picocli"))
                .anyMatch(name -> name.contains("nd4j-native"))
                .noneMatch(name -> name.contains("TestFX"));
    }
}
