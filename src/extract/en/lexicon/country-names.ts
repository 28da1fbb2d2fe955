// English names of countries, by which words about people on the move tell that they went abroad.

const ONE_WORD = new Set(
  `
  afghanistan albania algeria america andorra angola anguilla antarctica argentina armenia aruba
  australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin
  bermuda bhutan bolivia bonaire botswana brazil britain brunei bulgaria burma burundi cambodia
  cameroon canada chad chile china cocos colombia comoros congo croatia cuba curaçao cyprus czechia
  denmark djibouti dominica drc ecuador egypt england eritrea estonia eswatini ethiopia europe fiji
  finland france gabon gambia georgia germany ghana gibraltar greece greenland grenada guadeloupe guam
  guatemala guernsey guinea guinea-bissau guyana haiti honduras hungary iceland india indonesia iran
  iraq ireland israel italy jamaica japan jersey jordan kazakhstan kenya kiribati korea kosovo kuwait
  kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macao
  macedonia madagascar malawi malaysia maldives mali malta martinique mauritania mauritius mayotte
  mexico micronesia moldova monaco mongolia montenegro montserrat morocco mozambique myanmar namibia
  nauru nepal netherlands nicaragua niger nigeria niue norway oman pakistan palau palestine panama
  paraguay peru philippines pitcairn poland portugal qatar reunion romania russia rwanda samoa
  scotland senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname
  swaziland sweden switzerland syria taiwan tajikistan tanzania thailand timor-leste togo tokelau
  tonga tunisia turkey turkmenistan tuvalu türkiye u.s u.s. u.s.a. uae uganda uk ukraine uruguay us
  usa uzbekistan vanuatu venezuela vietnam yemen yugoslavia zaire zambia zimbabwe`
    .trim()
    .split(/\s+/),
);

const TWO_WORDS = new Set(
  `
  aland islands | american samoa | bouvet island | brunei darussalam | burkina faso | cape verde |
  cayman islands | christmas island | cook islands | costa rica | cote d'ivoire | czech republic |
  côte d'ivoire | dominican republic | east timor | el salvador | equatorial guinea | falkland islands
  | faroe islands | french guiana | french polynesia | great britain | holy see | hong kong | ivory
  coast | marshall islands | new caledonia | new zealand | norfolk island | north korea | north
  macedonia | pitcairn islands | puerto rico | russian federation | saint barthélemy | saint helena |
  saint lucia | saint martin | san marino | saudi arabia | sierra leone | sint maarten | solomon
  islands | south africa | south korea | south sudan | sri lanka | united kingdom | united states |
  virgin islands | western sahara | åland islands`
    .split("|")
    .map((name) => name.trim().replaceAll(/\s+/g, " ")),
);

/** Whether a country's name stands at the word, given the word after it; both in lower case. */
export const isCountryName = (word: string, next: string): boolean =>
  ONE_WORD.has(word) || TWO_WORDS.has(`${word} ${next}`);
