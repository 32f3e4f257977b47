/// The simple drawings of the demo: each is a few shapes in a square of 100 by 100.
enum DemoGlyph: String, Sendable, CaseIterable {
    case dumbbell, cloud, stack, mountain, cup, bottle, paw

    enum Shape: Sendable {
        case box(x: Double, y: Double, width: Double, height: Double, radius: Double)
        case circle(x: Double, y: Double, radius: Double)
        case polygon([(x: Double, y: Double)])
    }

    var shapes: [Shape] {
        switch self {
        case .dumbbell:
            [
                .box(x: 26, y: 45, width: 48, height: 10, radius: 3),
                .box(x: 24, y: 24, width: 12, height: 52, radius: 5),
                .box(x: 64, y: 24, width: 12, height: 52, radius: 5),
                .box(x: 12, y: 33, width: 9, height: 34, radius: 4),
                .box(x: 79, y: 33, width: 9, height: 34, radius: 4),
            ]
        case .cloud:
            [
                .circle(x: 36, y: 54, radius: 17), .circle(x: 56, y: 44, radius: 21), .circle(x: 70, y: 58, radius: 14),
                .box(x: 34, y: 54, width: 38, height: 18, radius: 6),
            ]
        case .stack:
            [
                .polygon([(50, 16), (88, 36), (50, 56), (12, 36)]),
                .polygon([(12, 50), (50, 70), (88, 50), (88, 58), (50, 78), (12, 58)]),
                .polygon([(12, 66), (50, 86), (88, 66), (88, 74), (50, 94), (12, 74)]),
            ]
        case .mountain:
            [.polygon([(8, 80), (38, 26), (54, 54), (64, 40), (92, 80)]), .circle(x: 74, y: 26, radius: 9)]
        case .cup:
            [
                .box(x: 24, y: 34, width: 44, height: 44, radius: 10),
                .box(x: 64, y: 42, width: 18, height: 8, radius: 4),
                .box(x: 76, y: 42, width: 7, height: 24, radius: 3),
                .box(x: 64, y: 59, width: 18, height: 8, radius: 4),
                .box(x: 34, y: 16, width: 6, height: 13, radius: 3),
                .box(x: 51, y: 16, width: 6, height: 13, radius: 3),
            ]
        case .bottle:
            [
                .box(x: 43, y: 10, width: 14, height: 30, radius: 3),
                .box(x: 34, y: 38, width: 32, height: 52, radius: 9),
            ]
        case .paw:
            [
                .circle(x: 26, y: 46, radius: 10), .circle(x: 42, y: 28, radius: 11), .circle(x: 60, y: 28, radius: 11),
                .circle(x: 75, y: 46, radius: 10), .circle(x: 50, y: 66, radius: 19), .circle(x: 37, y: 73, radius: 11),
                .circle(x: 63, y: 73, radius: 11),
            ]
        }
    }
}
