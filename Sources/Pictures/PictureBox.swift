/// How large a kept picture may be. It is made smaller to fit, and never enlarged.
public struct PictureBox: Hashable, Sendable {
    /// Pixels.
    public let width: Int
    /// Pixels.
    public let height: Int
    /// Whether what is no square is put into the middle of one that shows nothing around it.
    public let isSquare: Bool

    public init(width: Int, height: Int, isSquare: Bool = false) {
        self.width = width
        self.height = height
        self.isSquare = isSquare
    }

    /// Beside the merchant's pages, letters and papers: 200 × 50, at two pixels for each.
    public static let logo = PictureBox(width: 400, height: 100)
    /// In the browser's tab, and on a telephone's first screen.
    public static let icon = PictureBox(width: 180, height: 180, isSquare: true)
    /// What is sold.
    public static let product = PictureBox(width: 800, height: 800)

    /// The size of a picture of this size in the box, with its own proportions.
    func fitted(_ size: (width: Int, height: Int)) -> (width: Int, height: Int) {
        guard size.width > width || size.height > height else { return size }
        // By whole numbers: the side that reaches further decides.
        return size.width * height >= size.height * width
            ? (width, max(1, (size.height * width + size.width / 2) / size.width))
            : (max(1, (size.width * height + size.height / 2) / size.height), height)
    }
}
