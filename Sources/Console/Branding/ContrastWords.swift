import Core
import Localization
import Web

/// What is kept legible of a colour, and how, in a reader's words (S78).
struct ContrastWords: Sendable {
    let color: HexColor
    let reader: Reader

    private var say: any Language { reader.say }

    /// A sentence for buttons, one for text on light pages, one for text on dark ones.
    var sentences: [String] {
        let ink = color.textColor
        return [
            say.consoleInkOnButtons(isWhite: ink == .white, ratio: ratio(color.contrast(with: ink))),
            asText(on: BrandStylesheet.darkestLightGround, isDark: false),
            asText(on: BrandStylesheet.lightestDarkGround, isDark: true),
        ]
    }

    private func asText(on ground: HexColor, isDark: Bool) -> String {
        let tone = color.adjustedForContrast(on: ground)
        let ratio = ratio(tone.contrast(with: ground))
        return tone == color
            ? say.consoleColorAsText(isDark: isDark, ratio: ratio)
            : say.consoleToneAsText(tone.description, isDark: isDark, ratio: ratio)
    }

    /// `4,5:1`, never rounded up.
    private func ratio(_ contrast: Double) -> String {
        let tenths = Int(contrast * 10)
        return "\(tenths / 10)\(say.moneyStyle(currency: "", country: reader.country).decimal)\(tenths % 10):1"
    }
}
