package digitpad.ui.parts;

import digitpad.digits.DigitImage;
import java.util.Optional;

/**
 * What a gallery shows of one image.
 *
 * @param image the picture
 * @param label the truth, beneath the picture
 * @param prediction what a network took it for, if that is to be seen
 * @param ringed whether it stands out among the others
 * @param description what a screen reader says, such as "Test image 1,737: label 5, read as 3"
 */
public record Thumbnail(
        DigitImage image, String label, Optional<String> prediction, boolean ringed, String description) {}
