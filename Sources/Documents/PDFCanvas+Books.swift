import CPangoCairo

/// What a file of many papers needs beside their pages.
extension PDFCanvas {
    /// An entry of the outline, which readers show beside the pages.
    ///
    /// - Parameter page: counted from 1; it may still be to come.
    func outline(_ name: String, page: Int) {
        cairo_pdf_surface_add_outline(
            surface, CAIRO_PDF_OUTLINE_ROOT, name.printable, "page=\(page)", cairo_pdf_outline_flags_t(rawValue: 0))
    }

    /// What of the file is finished. It is handed over once.
    func takeBytes() -> [UInt8] {
        defer { sink.bytes.removeAll(keepingCapacity: true) }
        return sink.bytes
    }

    /// The logo as it is drawn: of a file of many papers it is decoded, and written, once.
    func picture(of logo: Logo) -> Picture? {
        if let known, known.logo == logo { return known.picture }
        guard let picture = Picture(logo) else { return nil }
        known = (logo, picture)
        return picture
    }
}
