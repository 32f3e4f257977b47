import Billing
import Core

extension ConsolePaths {
    var branding: String { address(of: .branding) }
    /// The portal in a design, in a frame.
    var brandingPreview: String { branding + "/preview" }
    func productPicture(_ id: Product.ID) -> String { product(id) + "/picture" }

    /// The stylesheet of a colour: `…/colors/0f766e.css`.
    func brandingColor(_ color: HexColor) -> String {
        "\(branding)/colors/\(color.description.dropFirst()).css"
    }
}
