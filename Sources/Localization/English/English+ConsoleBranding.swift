extension English {
    public var consoleBrandingIntro: String {
        "Your name and color are on the portal, its mail and invoices; your logo is on the portal and invoices."
    }
    public var consoleBrandingSaved: String { "Saved. Your customers see it like this now." }

    public var consoleBrandNow: String { "How your portal looks" }
    public var consoleBrandNowExplained: String { "With a sample customer." }
    public var consoleBrandPreview: String { "Preview" }
    public var consoleBrandPreviewExplained: String {
        "Not saved yet: your customers still see what was there before."
    }
    public var consoleBrandOnPhone: String { "On a phone" }
    public var consoleBrandOnDesktop: String { "On a desktop" }
    public var consoleBrandTry: String { "Preview" }

    public var consoleLogoTitle: String { "Logo and icon" }
    public var consoleLogoIntro: String {
        "PNG or JPEG, up to 512 KB and 4 megapixels. Only the picture itself is kept of the file."
    }
    public var consoleLogoLabel: String { "Logo" }
    public var consoleLogoHint: String {
        "Recommended: a transparent PNG of 200 × 50 pixels, or twice that. Larger ones are made smaller."
    }
    public var consoleRemoveLogo: String { "Remove the logo and show the name" }
    public var consoleIconLabel: String { "Icon" }
    public var consoleIconHint: String { "Square, 180 pixels or more. It is shown in the browser’s tab." }
    public var consoleRemoveIcon: String { "Remove the icon and show the initial" }
    public var consolePictureHasTooManyBytes: String {
        "The picture is larger than 512 KB. Save it smaller and upload it again."
    }
    public var consolePictureHasTooManyPixels: String {
        "The picture has more than 4 megapixels. Make it smaller and upload it again."
    }
    public var consolePictureIsOfAnotherKind: String {
        "The file is neither PNG nor JPEG. WebP, GIF, SVG and others are not taken: save it as PNG."
    }
    public var consolePictureIsBroken: String { "The picture is damaged or incomplete. Save it again as PNG." }
    public var consolePictureIsGone: String { "That picture is gone. Upload it again." }
    public var consoleTooManyPictures: String {
        "You keep 64 MB of pictures already, which is the most. Write to whoever runs the server."
    }

    public var consoleProductPicture: String { "Product picture" }
    public var consoleProductPictureLabel: String { "Picture" }
    public var consoleProductPictureHint: String {
        "PNG or JPEG, up to 512 KB. Your customers see it beside the name. A square one does best."
    }
    public var consoleProductPictureSaved: String { "Saved. Your customers see the change now." }
    public var consoleRemovePicture: String { "Remove the picture" }
    public var consoleChoosePicture: String { "Choose a file with the picture." }

    public var consoleColorTitle: String { "Color" }
    public var consoleColorIntro: String { "It is that of buttons and links. Pick it, or type its code." }
    public var consoleColorPicker: String { "Color picker" }
    public var consoleColorDigits: String { "Color code" }
    public var consoleColorHint: String { "# and six digits from 0 to 9 or letters from A to F: #0f766e." }
    public var consoleColorIsInvalid: String { "Type the color as # and six digits or letters, like #0f766e." }
    public var consoleContrastTitle: String { "So that it always reads" }
    public func consoleInkOnButtons(isWhite: Bool, ratio: String) -> String {
        "Buttons: your color as it is, with \(isWhite ? "white" : "black") text (contrast \(ratio))."
    }
    public func consoleColorAsText(isDark: Bool, ratio: String) -> String {
        "Links on \(isDark ? "dark" : "light") pages: your color as it is (contrast \(ratio))."
    }
    public func consoleToneAsText(_ tone: String, isDark: Bool, ratio: String) -> String {
        "Links on \(isDark ? "dark" : "light") pages: your color hardly shows, so we use \(tone), a "
            + "\(isDark ? "lighter" : "darker") tone (contrast \(ratio))."
    }

    public var consoleNamesTitle: String { "Name and contact" }
    public var consoleBrandName: String { "Name of the business" }
    public var consoleBrandNameHint: String { "In the header, the browser’s tab, mail and invoices." }
    public var consoleBrandHeadline: String { "Title of the sign-in page" }
    public var consoleBrandHeadlineHint: String {
        "In place of “\(signInTitle)”. Up to 60 characters."
    }
    public var consoleBrandSupportEmail: String { "Support email" }
    public var consoleBrandSupportPhone: String { "Support phone" }
    public var consoleBrandPrivacy: String { "Privacy policy" }
    public var consoleBrandTerms: String { "Terms of service" }
    public var consoleBrandAddressHint: String { "The whole address of your page: https://…" }
    public func consoleBrandAddressIsInvalid(_ label: String) -> String {
        "\(label): type the whole address, like https://shop.example/legal."
    }
    public var consoleUploadIsTooLarge: String { "The file is too large" }
    public var consoleUploadKeptNothing: String { "Nothing of that form was saved." }
    public var consoleBrandSignInPage: String { "The sign-in page" }
}
