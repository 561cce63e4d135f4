package digitpad.learning;

import digitpad.digits.Bounds;
import digitpad.digits.DigitImage;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Changes drawings at random, as other people and other pens would have drawn them: before they are normalised, so that lines stay sharp
 * and of one width. Stateless; the same state of chance gives the same change.
 */
final class InkAugmenter {
    private static final double MAX_SLANT = Math.tan(Math.toRadians(22));
    private static final double MAX_TURN = Math.toRadians(10);
    /** Narrower or wider by this factor at most, as its logarithm. */
    private static final double MAX_ASPECT = Math.log(1.35);
    /** Now and then much narrower or wider, likewise. */
    private static final double MAX_SQUEEZE = Math.log(2.2);

    private static final double SQUEEZED = 0.2;
    /** How far neighbourhoods and whole strokes move, as a share of the drawing's longer side. */
    private static final double MAX_WAVE = 0.04;

    /** How much of a stroke may be missing at either end, as a share of its points: loops that stay open. */
    private static final double MAX_TRIM = 0.1;
    /** Shorter strokes keep their ends: these are what makes them. */
    private static final int LEAST_POINTS_TO_CHANGE = 12;

    /** How far an end of a stroke may stray, as a share of the drawing's longer side: loops that do not meet, or cross. */
    private static final double MAX_STRAY = 0.2;

    private static final double STRAYED = 0.4;

    private static final double MAX_STROKE_SHIFT = 0.03;
    /** Upper halves against lower ones, left against right: places from 0 to 1 to the power of e to plus or minus this. */
    private static final double MAX_SWELL_DOWN = 0.4;

    private static final double MAX_SWELL_ACROSS = 0.2;
    /** A hand that is in a hurry: how far off a stroke may go, as a share of the drawing's longer side, when corners are cut. */
    private static final double MAX_HURRY = 0.04;

    private static final double HURRIED = 0.3;
    /** How often the pen stays down between two strokes. */
    private static final double JOINED = 0.06;

    /** Points on each line of a four that is made. */
    private static final int POINTS_OF_A_LINE = 8;

    private static final double THINNEST = 1.7;
    private static final double WIDEST = 3.4;

    private InkAugmenter() {}

    /**
     * What the network would see, had another person drawn the same with another pen.
     *
     * @param ink not blank
     * @param random where chance comes from
     * @return the digit image
     */
    static Optional<DigitImage> image(Ink ink, SplittableRandom random) {
        return new DigitNormaliser(penWidth(random)).normalise(changed(ink, random));
    }

    private static double penWidth(SplittableRandom random) {
        return THINNEST + (WIDEST - THINNEST) * random.nextDouble();
    }

    /**
     * The drawing with another slant, proportion and unevenness, its ends a little shorter; now and then much narrower or wider, with ends
     * elsewhere, with corners cut, or with two strokes in one.
     *
     * @param ink not blank
     * @param random where chance comes from
     * @return the changed drawing, elsewhere and of another size; pen widths are not known
     */
    static Ink changed(Ink ink, SplittableRandom random) {
        Bounds bounds = ink.bounds();
        double unit = bounds.longerSide() > 0 ? 1 / bounds.longerSide() : 1;
        double slant = MAX_SLANT * either(random);
        double turn = MAX_TURN * either(random);
        double mostAspect = random.nextDouble() < SQUEEZED ? MAX_SQUEEZE : MAX_ASPECT;
        double aspect = Math.exp(mostAspect * either(random) / 2);
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        Wave waveX = new Wave(random);
        Wave waveY = new Wave(random);
        double swellDown = Math.exp(MAX_SWELL_DOWN * either(random));
        double swellAcross = Math.exp(MAX_SWELL_ACROSS * either(random));
        double hurry = random.nextDouble() < HURRIED ? MAX_HURRY * random.nextDouble() : 0;
        boolean isJoined = random.nextDouble() < JOINED;
        List<Stroke> strokes = new ArrayList<>();
        for (Stroke stroke : isJoined ? joined(ink.strokes()) : ink.strokes()) {
            double right = MAX_STROKE_SHIFT * either(random);
            double down = MAX_STROKE_SHIFT * either(random);
            List<InkPoint> kept = trimmed(stroke.points(), random);
            Stray begin = new Stray(kept.size(), random);
            Stray end = new Stray(kept.size(), random);
            List<InkPoint> points = new ArrayList<>(kept.size());
            for (int i = 0; i < kept.size(); i++) {
                InkPoint point = kept.get(i);
                double strayed = begin.at(i);
                double strayedBack = end.at(kept.size() - 1 - i);
                double strayX = begin.x * strayed + end.x * strayedBack;
                double strayY = begin.y * strayed + end.y * strayedBack;
                double x = Math.pow((point.x() - bounds.left()) * unit, swellAcross);
                double y = Math.pow((point.y() - bounds.top()) * unit, swellDown);
                double movedX = (x + strayX + waveX.at(x, y) + right - slant * y) * aspect;
                double movedY = (y + strayY + waveY.at(x, y) + down) / aspect;
                points.add(new InkPoint(cos * movedX + sin * movedY, cos * movedY - sin * movedX));
            }
            strokes.add(new Stroke(hurry > 0 ? Polyline.simplified(points, hurry) : points));
        }
        return new Ink(strokes);
    }

    /** The first two strokes as one. */
    private static List<Stroke> joined(List<Stroke> strokes) {
        if (strokes.size() < 2) {
            return strokes;
        }
        List<InkPoint> points = new ArrayList<>(strokes.get(0).points());
        points.addAll(strokes.get(1).points());
        List<Stroke> joined = new ArrayList<>();
        joined.add(new Stroke(points));
        joined.addAll(strokes.subList(2, strokes.size()));
        return joined;
    }

    /** Half of the time a little is missing at the beginning, half of the time at the end. */
    private static List<InkPoint> trimmed(List<InkPoint> points, SplittableRandom random) {
        double first = Math.max(0, either(random));
        double last = Math.max(0, either(random));
        if (points.size() < LEAST_POINTS_TO_CHANGE) {
            return points;
        }
        double most = MAX_TRIM * points.size();
        return points.subList((int) (first * most), points.size() - (int) (last * most));
    }

    /**
     * The drawing in a style that MNIST hardly has, now and then: zeros with a slash or a dot, sevens with a bar, ones with a flag, a foot
     * or both, fours closed at the top as they are printed.
     *
     * @param ink not blank
     * @param digit what it is; others than 0, 1, 4 and 7 stay as they are
     * @param random where chance comes from
     * @return the drawing, with strokes added or not, or another four in its place
     */
    static Ink styled(Ink ink, int digit, SplittableRandom random) {
        Bounds bounds = ink.bounds();
        double chance = random.nextDouble();
        return switch (digit) {
            case 0 -> chance < 0.2 ? ink.with(chance < 0.17 ? slash(bounds, random) : dot(bounds, random)) : ink;
            case 1 -> chance < 0.35 ? flagged(ink, bounds, chance < 0.25, chance < 0.1 || chance > 0.2, random) : ink;
            case 4 -> chance < 0.12 ? closedFour(bounds, chance < 0.08, random) : ink;
            case 7 -> chance < 0.3 && ink.strokes().size() == 1 ? ink.with(bar(bounds, random)) : ink;
            default -> ink;
        };
    }

    private static Stroke slash(Bounds bounds, SplittableRandom random) {
        // Some slashes end at the zero, some go beyond it.
        double beyond = 0.12 * either(random);
        double near = 0.1 - beyond;
        double far = 0.9 + beyond;
        boolean isBackslash = random.nextDouble() < 0.3;
        return isBackslash ? line(bounds, near, near, far, far) : line(bounds, near, far, far, near);
    }

    private static Stroke dot(Bounds bounds, SplittableRandom random) {
        double x = 0.5 + 0.1 * either(random);
        double y = 0.5 + 0.1 * either(random);
        return line(bounds, x, y, x + 0.1 * either(random), y + 0.1 * either(random));
    }

    /**
     * From the top down to the left, across, and up again; then the stem from the top down, in the same stroke or another.
     *
     * @param bounds where the drawing lay that it replaces
     */
    private static Ink closedFour(Bounds bounds, boolean isInOneStroke, SplittableRandom random) {
        double height = Math.max(bounds.longerSide(), 1);
        double left = bounds.left();
        double right = left + (0.58 + 0.17 * either(random)) * height;
        double beyond = Math.max(0, 0.1 + 0.15 * either(random)) * height;
        double foot = right + 0.06 * either(random) * height;
        double bar = bounds.top() + (0.62 + 0.12 * either(random)) * height;
        double tilt = 0.06 * either(random) * height;
        InkPoint top = new InkPoint(right, bounds.top());
        InkPoint bottom = new InkPoint(foot, bounds.top() + height);
        InkPoint corner = new InkPoint(left, bar + tilt);
        InkPoint end = new InkPoint(right + beyond, bar - tilt);
        return isInOneStroke
                ? new Ink(List.of(evenly(List.of(top, corner, end, top, bottom))))
                : new Ink(List.of(evenly(List.of(top, corner, end)), evenly(List.of(top, bottom))));
    }

    /** Straight lines with points on the way, as a pen gives them. */
    private static Stroke evenly(List<InkPoint> corners) {
        List<InkPoint> points = new ArrayList<>();
        for (int i = 1; i < corners.size(); i++) {
            InkPoint from = corners.get(i - 1);
            InkPoint to = corners.get(i);
            for (int k = 0; k < POINTS_OF_A_LINE; k++) {
                double t = (double) k / POINTS_OF_A_LINE;
                points.add(new InkPoint(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y())));
            }
        }
        points.add(corners.get(corners.size() - 1));
        return new Stroke(points);
    }

    private static Stroke bar(Bounds bounds, SplittableRandom random) {
        double height = 0.45 + 0.12 * either(random);
        double middle = 0.55 + 0.1 * either(random);
        double half = 0.25 + 0.08 * either(random);
        double tilt = 0.06 * either(random);
        return line(bounds, middle - half, height + tilt, middle + half, height - tilt);
    }

    private static Ink flagged(Ink ink, Bounds bounds, boolean hasFlag, boolean hasFoot, SplittableRandom random) {
        double height = bounds.bottom() - bounds.top();
        boolean isOneLine = ink.strokes().size() == 1 && bounds.right() - bounds.left() < 0.35 * height;
        if (!isOneLine) {
            return ink;
        }
        List<InkPoint> points = ink.strokes().get(0).points();
        InkPoint first = points.get(0);
        InkPoint last = points.get(points.size() - 1);
        InkPoint top = first.y() < last.y() ? first : last;
        InkPoint bottom = first.y() < last.y() ? last : first;
        Ink styled = ink;
        if (hasFlag) {
            double length = (0.28 + 0.1 * either(random)) * height;
            double angle = Math.toRadians(40 + 18 * either(random));
            styled = styled.with(new Stroke(List.of(
                    top, new InkPoint(top.x() - length * Math.sin(angle), top.y() + length * Math.cos(angle)))));
        }
        if (!hasFoot) {
            return styled;
        }
        double half = (0.24 + 0.08 * either(random)) * height;
        double tilt = 0.03 * either(random) * height;
        return styled.with(new Stroke(List.of(
                new InkPoint(bottom.x() - half, bottom.y() + tilt),
                new InkPoint(bottom.x() + half, bottom.y() - tilt))));
    }

    /** From one place to another; 0 is the bounds' left or top, 1 its right or bottom. */
    private static Stroke line(Bounds bounds, double x1, double y1, double x2, double y2) {
        return new Stroke(List.of(place(bounds, x1, y1), place(bounds, x2, y2)));
    }

    private static InkPoint place(Bounds bounds, double x, double y) {
        return new InkPoint(
                bounds.left() + x * (bounds.right() - bounds.left()),
                bounds.top() + y * (bounds.bottom() - bounds.top()));
    }

    private static double either(SplittableRandom random) {
        return 2 * random.nextDouble() - 1;
    }

    /** Where one end of a stroke strays to; the stroke follows, less and less, for a part of its points. */
    private static final class Stray {
        private final double x;
        private final double y;
        private final double followers;

        Stray(int points, SplittableRandom random) {
            boolean strays = random.nextDouble() < STRAYED && points >= LEAST_POINTS_TO_CHANGE;
            double most = strays ? MAX_STRAY : 0;
            x = most * either(random);
            y = most * either(random);
            followers = (0.15 + 0.35 * random.nextDouble()) * points;
        }

        /** From 1 at the end to 0 where the stroke stays. */
        double at(int pointsFromEnd) {
            double near = Math.max(0, 1 - pointsFromEnd / followers);
            return near * near;
        }
    }

    /** A smooth field over the drawing: two waves of random direction, about one length to the drawing. */
    private static final class Wave {
        private final double[] across = new double[2];
        private final double[] along = new double[2];
        private final double[] phase = new double[2];
        private final double[] size = new double[2];

        Wave(SplittableRandom random) {
            for (int i = 0; i < size.length; i++) {
                across[i] = 8 * either(random);
                along[i] = 8 * either(random);
                phase[i] = 2 * Math.PI * random.nextDouble();
                size[i] = MAX_WAVE * random.nextDouble();
            }
        }

        double at(double x, double y) {
            double sum = 0;
            for (int i = 0; i < size.length; i++) {
                sum += size[i] * Math.sin(across[i] * x + along[i] * y + phase[i]);
            }
            return sum;
        }
    }
}
