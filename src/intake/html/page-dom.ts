// The little of a page's tree that reading it needs, as a type that any DOM fits.

export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
}
