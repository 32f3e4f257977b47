import Core

import CPangoCairo

/// How a text looks, and how much room it may take.
struct TextStyle {
    enum Alignment { case left, right }

    /// Points.
    var size = 9.0
    var isBold = false
    var colour = Ink.strong
    var alignment = Alignment.left
    /// A longer text ends in an ellipsis. None: it wraps as far as it goes, for what must never be cut, an amount above all.
    var lineLimit: Int? = 1
    /// Whether line breaks of the text itself are kept.
    var keepsParagraphs = false
    /// Whether a word that is broken over lines gets a hyphen: an address must not.
    var insertsHyphens = true
}

/// The greys of the paper. Each is readable on white and on the tints used here.
enum Ink {
    static let strong = HexColor(0x1B1F2A)
    static let muted = HexColor(0x5B6370)
    static let rule = HexColor(0xD9DDE3)
}

/// A measured text, ready to be drawn on the canvas that made it. Lengths are points.
///
/// Scripts of every direction are shaped by Pango; a paragraph that reads from right to left starts at the right.
final class Text {
    let layout: OpaquePointer
    let colour: HexColor
    /// Of the ink's line, not of the room that it was given.
    let width: Double
    let height: Double
    let lineCount: Int

    /// The one family printed, so that every machine that has it prints the same. Other families lend only what it lacks.
    private static let family = "DejaVu Sans"

    init(_ string: String, _ style: TextStyle, width room: Double, context: OpaquePointer) {
        let layout: OpaquePointer = pango_layout_new(context)
        self.layout = layout
        colour = style.colour
        let font = pango_font_description_new()
        pango_font_description_set_family_static(font, Self.family)
        pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
        pango_layout_set_font_description(layout, font)
        pango_font_description_free(font)

        pango_layout_set_width(layout, Int32(room * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_alignment(layout, style.alignment == .right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
        // Figures stay at the right of their column even when a currency's name reads from right to left.
        pango_layout_set_auto_dir(layout, style.alignment == .right ? 0 : 1)
        if let limit = style.lineLimit {
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
            pango_layout_set_height(layout, -Int32(limit))
        }
        if !style.insertsHyphens {
            let attributes = pango_attr_list_new()
            pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
            pango_layout_set_attributes(layout, attributes)
            pango_attr_list_unref(attributes)
        }
        var printable = style.keepsParagraphs ? string.printableParagraphs : string.printable
        printable.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { characters in
                pango_layout_set_text(layout, characters.baseAddress, Int32(characters.count))
            }
        }
        var size: (width: Int32, height: Int32) = (0, 0)
        pango_layout_get_size(layout, &size.width, &size.height)
        width = Double(size.width) / Double(PANGO_SCALE)
        height = Double(size.height) / Double(PANGO_SCALE)
        lineCount = Int(pango_layout_get_line_count(layout))
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }
}

extension String {
    /// Longer texts would be cut by every column anyway; shaping them whole would let one customer's name hold up a thread.
    private static let longest = 2_000

    /// On one line: control characters, line breaks included, are spaces.
    var printable: String { printed { _ in false } }

    /// Line feeds stay.
    var printableParagraphs: String { printed { $0 == "\n" } }

    private func printed(keeping isKept: (Unicode.Scalar) -> Bool) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars.prefix(Self.longest) {
            let breaks =
                scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{2028}"
                || scalar == "\u{2029}"
            scalars.append(breaks && !isKept(scalar) ? " " : scalar)
        }
        return String(scalars)
    }
}
