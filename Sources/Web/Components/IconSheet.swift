import HTML

/// The drawings that a page uses, each of them once, before the page itself.
///
/// It is part of the page: browsers disagree about which policy governs a drawing in another file (W2), and a page uses few.
public struct IconSheet: View {
    let icons: [Icon]

    /// - Parameter page: what stands in the body of the page.
    public init(of page: Markup) {
        var names: Set<String> = []
        let mark = Array("<use href=\"#i-".utf8)
        page.bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index + mark.count < bytes.count {
                // Text cannot hold an angle bracket, so this is an icon and nothing that looks like one (W1).
                guard bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "u"),
                    bytes[index..<(index + mark.count)].elementsEqual(mark)
                else {
                    index += 1
                    continue
                }
                index += mark.count
                names.insert(String(decoding: bytes[index...].prefix { $0 != 0x22 }, as: UTF8.self))
            }
        }
        icons = Icon.allCases.filter { names.contains($0.rawValue) }
    }

    @MarkupBuilder public var body: Markup {
        if !icons.isEmpty {
            Markup.joined(
                [.raw(#"<svg class="icon-sheet" width="0" height="0" aria-hidden="true">"#)] + icons.map(\.symbol)
                    + [.raw("</svg>")])
        }
    }
}
