package digitpad.learning;

/**
 * What speaks for and against a run of pieces of a row of writing being one digit, or the pen's way between two. Each is about 0 to 1;
 * lengths are shares of a digit's height. How much each weighs is fitted, see {@link EvidenceWeights}.
 */
enum Evidence {
    /** 1 for each digit. */
    DIGIT,
    /** How little the network expects of its own reading, as a logarithm. */
    SURPRISE,
    /** How sure it is, down to one in a thousand. */
    SURE,
    /** How sure it is, down to one in a million. */
    VERY_SURE,
    /** 1 for several strokes or marks. */
    SEVERAL,
    /** How many more than one, up to three, as a share of three. */
    MORE,
    /** The widest room between strokes of the digit. */
    ROOM_INSIDE,
    /** How little its strokes lie above each other. */
    BESIDE_INSIDE,
    /** The largest distance of a stroke from the others. */
    APART_INSIDE,
    /** The same, in lengths at which ink nearly touches. */
    UNTOUCHED_INSIDE,
    /** 1 for a digit that goes over a place where it could be cut. */
    UNCUT,
    /** Over how many, up to four, as a share of four. */
    UNCUT_PLACES,
    /** 1 if it is the whole row, and none of its strokes stands beside the others. */
    WHOLE_ROW,
    /** 1 if it is the whole row, drawn in one go, and could be cut. */
    WHOLE_STROKE,
    /** Room to what comes before. */
    ROOM_BEFORE,
    /** How far it reaches over what comes before. */
    OVER_BEFORE,
    /** How much it and what comes before lie above each other, as a share of the narrower. */
    ABOVE_BEFORE,
    /** How nearly it touches what comes before. */
    TOUCH_BEFORE,
    /** 1 if it is cut off from what comes before. */
    CUT_BEFORE,
    /** How much speaks for that cut. */
    CUT_EASE,
    /** How much it is lower than three quarters of a digit's height. */
    LOW,
    /** How much it is lower than half of it. */
    VERY_LOW,
    /** How much it is wider than three quarters of a digit's height. */
    WIDE,
    /** How much it is wider than 1.1 heights. */
    VERY_WIDE,
    /** How much it is wider than three quarters of a height, of several strokes. */
    WIDE_OF_SEVERAL,
    /** How much it is narrower than even a one. */
    NARROW,
    /** How much it is low, with a cut at an end. */
    LOW_AT_CUT,
    /** Its area. */
    AREA,
    /** How much it is a dot. */
    SMALL,
    /** 1 if it reads as a one and touches a neighbour: it may be a part of that. */
    ONE_THAT_TOUCHES,
    /** 1 if it reads as something else and touches a neighbour. */
    OTHER_THAT_TOUCHES,
    /** 1 for each digit that is read as this; zero to nine. */
    READ_0,
    /** See above. */
    READ_1,
    /** See above. */
    READ_2,
    /** See above. */
    READ_3,
    /** See above. */
    READ_4,
    /** See above. */
    READ_5,
    /** See above. */
    READ_6,
    /** See above. */
    READ_7,
    /** See above. */
    READ_8,
    /** See above. */
    READ_9,
    /** 1 for each way between digits. */
    WAY,
    /** From one end of it to the other. */
    WAY_LENGTH,
    /** How steep it is. */
    WAY_STEEP,
    /** How sharply the pen turns where it leaves a digit. */
    WAY_LEAVES,
    /** How sharply it turns where it meets the next. */
    WAY_MEETS,
    /** How far what is drawn before reaches over what is drawn after. */
    WAY_OVER,
    /** Room between the two. */
    WAY_ROOM
}
