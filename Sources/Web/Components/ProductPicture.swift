import HTML

/// What a product looks like (S28): its picture when we serve it ourselves, otherwise its initial on a quiet ground (W2).
public struct ProductPicture: View {
    let name: String
    let picture: String?

    /// - Parameter picture: an address of this server. Nothing else may be shown.
    public init(_ name: String, picture: String?) {
        self.name = name
        self.picture = picture
    }

    public var body: Markup {
        if let picture {
            img(.class("product-picture"), .src(picture), .alt(""), .width(44), .height(44), .loading(.lazy))
        } else {
            span(.class("product-picture initial"), .ariaHidden(true)) { String(name.prefix(1)).uppercased() }
        }
    }

    static let css = """
        .product-picture { width: 2.75rem; height: 2.75rem; flex: none; border-radius: 10px; object-fit: cover; background: color-mix(in srgb, var(--brand) 16%, var(--surface)); }
        .product-picture.initial { display: grid; place-items: center; color: var(--text); font-weight: 650; font-size: 1.125rem; }
        .tile.product { align-items: flex-start; }
        .pictured { display: flex; gap: .75rem; align-items: center; }
        """
}
