export {
  type Article,
  type ArticleDraft,
  type Audience,
  addressOfArticle,
  articlePaths,
  type Standing,
} from './article.js';
export { articlesLinkedIn, insertionOf } from './insertion.js';
export { noteGap } from './note-gap.js';
export { findPublic, getArticle, type Listed, listArticles, listOverdue, listPublic } from './read.js';
export { checkArticle, saveArticle } from './save-article.js';
export { type Found, findArticles } from './search.js';
export { listUses, type Use } from './uses.js';
