/// What a person recognises a browser by, taken from what it says of itself: `Safari · iPhone`.
enum BrowserLabel {
    // The order matters: nearly every browser claims to be the ones below it.
    private static let browsers = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("FxiOS", "Firefox"),
        ("Firefox", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ]
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
        ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ]

    /// - Returns: only words from the tables above, never the header's own; empty when it says nothing known.
    static func of(_ userAgent: String?) -> String {
        guard let header = userAgent?.prefix(512) else { return "" }
        return [browsers, systems]
            .compactMap { table in table.first { header.contains($0.0) }?.1 }
            .joined(separator: " · ")
    }
}
